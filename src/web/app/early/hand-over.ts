import { twinOf } from './twin';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Where the router keeps how far down people were, by address (`getKey` in shell/app-shell.tsx). */
const SCROLLED = 'react-router-scroll-positions';

/** Whether the program shows the page, not only that it comes. */
export function isThere(root: Element, page: string): boolean {
  return root.querySelector('main > *, [role=alert]') !== null && root.querySelector(`.starting, [data-waiting=${page}]`) === null;
}

/** The early paint stays until the program shows the same; what people did on it is done then. */
export function untilThere(early: HTMLElement, root: HTMLElement, page: string, address: string) {
  const typed = new Set<Field>();
  const pressed: HTMLElement[] = [];
  let composing = false;

  early.addEventListener('input', ({ target }) => typed.add(target as Field));
  early.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button, summary');
    // Of those that submit, the form tells, if it has all it needs.
    if (!button || (button instanceof HTMLButtonElement && button.type === 'submit')) return;
    button.ariaBusy = 'true';
    pressed.push(button);
  });
  // Or the browser would go to this address with the password in it.
  early.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter instanceof HTMLButtonElement) event.submitter.disabled = true;
    pressed.push(event.target as HTMLFormElement);
  });
  const keepScrolled = () => sessionStorage.setItem(SCROLLED, JSON.stringify({ ...scrolled(), [address]: scrollY }));
  addEventListener('scroll', keepScrolled, { passive: true });
  requestAnimationFrame(() => scrollTo(0, scrolled()[address] ?? 0));

  const look = () => {
    if (composing || !isThere(root, page)) return;
    watching.disconnect();
    removeEventListener('scroll', keepScrolled);
    root.hidden = false;
    typed.forEach((field) => carryOver(field, early, root));
    carryFocus(early, root);
    const twins = pressed.map((each) => twinOf(each, early, root));
    early.remove();
    void again(twins);
  };
  const watching = new MutationObserver(look);
  watching.observe(root, { childList: true, subtree: true });
  early.addEventListener('compositionstart', () => (composing = true));
  early.addEventListener('compositionend', () => {
    composing = false;
    look();
  });
}

const scrolled = () => JSON.parse(sessionStorage.getItem(SCROLLED) ?? '{}') as Record<string, number>;

function carryOver(field: Field, early: Element, root: Element) {
  const twin = twinOf(field, early, root);
  if (!twin) return;
  // React has put its own `value` on the element, and would take this for what it knows already.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(twin), 'value')?.set?.call(twin, field.value);
  twin.dispatchEvent(new Event('input', { bubbles: true }));
}

function carryFocus(early: Element, root: Element) {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !early.contains(focused)) return;
  const twin = twinOf(focused, early, root);
  twin?.focus({ preventScroll: true });
  if (twin instanceof HTMLInputElement && focused instanceof HTMLInputElement) twin.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}

/** One after the other, as they were done: the program renders in between. */
async function again(twins: (HTMLElement | undefined)[]) {
  for (const twin of twins) {
    await new Promise((next) => setTimeout(next));
    if (twin instanceof HTMLFormElement) twin.requestSubmit();
    else twin?.click();
  }
}
