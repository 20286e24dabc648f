/** Numbers of what waits come later than the button they stand on. */
const nameOf = (element: Element) =>
  element.getAttribute('name') ?? element.getAttribute('aria-label') ?? (element.textContent || element.getAttribute('placeholder') || '').replace(/\d+\+?/g, '');

/** The same element on the other side: of the same kind and name, and as many alike before it. */
export function twinOf<T extends Element>(element: T, here: Element, there: Element): T | undefined {
  const alike = (side: Element) => [...side.querySelectorAll<T>(element.tagName)].filter((each) => nameOf(each) === nameOf(element));
  return alike(there)[alike(here).indexOf(element)];
}
