export type KeyAct = 'next' | 'previous' | 'select' | 'claim' | 'search' | 'refresh' | 'help';

const LETTERS: Record<string, KeyAct> = { j: 'next', k: 'previous', x: 'select', c: 'claim', '/': 'search', r: 'refresh', '?': 'help' };
const ARROWS: Record<string, KeyAct> = { ArrowDown: 'next', ArrowUp: 'previous' };
const STORE = 'qipan.keys';

/** Single letters disturb those who speak to their computer: they can be switched off. */
export const keys = {
  areOn: () => localStorage.getItem(STORE) !== 'off',
  turn: (on: boolean) => (on ? localStorage.removeItem(STORE) : localStorage.setItem(STORE, 'off')),
};

/** What a key means for the list: nothing while somebody types or a dialog is open. Arrows belong to the list only while it has the focus. */
export function actOf(event: KeyboardEvent): KeyAct | undefined {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return undefined;
  if (isTyping(target) || document.querySelector('dialog[open]')) return undefined;
  if (target.closest('[data-task]') && ARROWS[event.key]) return ARROWS[event.key];
  return keys.areOn() ? LETTERS[event.key] : undefined;
}

function isTyping(target: Element): boolean {
  if (target.closest('textarea, select, [contenteditable=""], [contenteditable="true"]')) return true;
  const { type } = (target.closest('input') ?? {}) as { type?: string };
  return type !== undefined && type !== 'checkbox';
}

const rowsIn = (pane: HTMLElement) => [...pane.querySelectorAll<HTMLElement>('[data-task]')];

/** The row that has the focus, else that of the task which is open. */
export function rowAt(pane: HTMLElement): HTMLElement | undefined {
  return rowsIn(pane).find((row) => row.contains(document.activeElement)) ?? rowsIn(pane).find((row) => row.querySelector('[aria-current]'));
}

/** Focus is what is read aloud, so it is the focus that moves. */
export function step(pane: HTMLElement, by: 1 | -1) {
  const rows = rowsIn(pane);
  const at = rowAt(pane);
  const next = at ? rows[rows.indexOf(at) + by] : rows[0];
  if (next) focusRow(next);
}

function focusRow(row: HTMLElement) {
  row.querySelector<HTMLElement>('a, input')?.focus();
  row.scrollIntoView({ block: 'nearest' });
}
