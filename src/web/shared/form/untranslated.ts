import type { FormTranslate } from './form-texts';

/** A few texts of form-js 2.0 never reach its `translate`: they are replaced where they appear. */
export function translateRendered(root: HTMLElement, translate: FormTranslate): MutationObserver {
  const apply = () => {
    for (const box of root.querySelectorAll<HTMLElement>('.fjs-select-placeholder')) {
      if (box.textContent === 'Select') setText(box, translate('Select'));
    }
    for (const input of root.querySelectorAll<HTMLInputElement>('input[placeholder="Search"]')) hint(input, translate('Search'));
    for (const day of root.querySelectorAll<HTMLInputElement>('input[placeholder*="yyyy"]')) hint(day, day.placeholder.replace(/yyyy|mm|dd/g, (part) => translate(part)));
    for (const remove of root.querySelectorAll('[aria-label^="Remove list item"]')) {
      const row = remove.getAttribute('aria-label')?.match(/\d+/)?.[0] ?? '';
      remove.setAttribute('aria-label', `${translate('Remove tag')} ${row}`);
    }
  };
  const observer = new MutationObserver(apply);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['placeholder', 'aria-label', 'class'] });
  return observer;
}

// Written again it would be seen as changed again, without end.
function hint(input: HTMLInputElement, text: string) {
  if (input.placeholder !== text) input.placeholder = text;
}

// The text node itself is kept: form-js holds on to it and writes the chosen option into it.
function setText(box: HTMLElement, text: string) {
  const node = [...box.childNodes].find((each) => each.nodeType === Node.TEXT_NODE);
  if (node) node.nodeValue = text;
}
