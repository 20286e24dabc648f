/** As far as the finger must go for it to count, and as far as the row goes with it. */
const ENOUGH = 72;
const FURTHEST = 120;
/** Until then nobody knows whether it is a swipe or a scroll. */
const UNDECIDED = 10;
const NO_CLICK = 400;

export type Side = 'right' | 'left';

export interface SwipeEvents {
  /** What letting go would do; empty for nothing. */
  hint: (task: string, side: Side) => string;
  done: (task: string, side: Side) => void;
}

export const sideOf = (dx: number): Side => (dx > 0 ? 'right' : 'left');

export const isEnough = (dx: number): boolean => Math.abs(dx) >= ENOUGH;

export const isSwipe = (dx: number, dy: number): boolean => Math.abs(dx) > UNDECIDED && Math.abs(dx) > 2 * Math.abs(dy);

/** Fingers on the rows of a list. The browser keeps what goes up and down (`touch-action` of the rows). */
export function watchSwipe(pane: HTMLElement, { hint, done }: SwipeEvents): () => void {
  let row: HTMLElement | undefined;
  let from = { x: 0, y: 0 };
  let dx = 0;
  let swiping = false;
  let ended = 0;

  const down = ({ pointerType, target, clientX, clientY }: PointerEvent) => {
    if (pointerType !== 'touch') return;
    leave();
    row = (target as Element).closest<HTMLElement>('[data-task]') ?? undefined;
    from = { x: clientX, y: clientY };
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!row) return;
    dx = clientX - from.x;
    swiping ||= isSwipe(dx, clientY - from.y);
    if (!swiping) return;
    const words = hint(row.dataset['task'] ?? '', sideOf(dx));
    row.dataset['hint'] = words;
    row.dataset['side'] = sideOf(dx);
    row.toggleAttribute('data-enough', words !== '' && isEnough(dx));
    row.style.setProperty('--swiped', `${words ? Math.max(-FURTHEST, Math.min(FURTHEST, dx)) : 0}px`);
  };
  const up = () => {
    const meant = row;
    const enough = swiping && meant?.hasAttribute('data-enough');
    if (swiping) ended = Date.now();
    leave();
    if (enough && meant) done(meant.dataset['task'] ?? '', sideOf(dx));
  };
  const leave = () => {
    row?.style.removeProperty('--swiped');
    ['data-hint', 'data-side', 'data-enough'].forEach((name) => row?.removeAttribute(name));
    row = undefined;
    swiping = false;
  };
  // Some browsers click where the finger was lifted.
  const click = (event: Event) => {
    if (Date.now() - ended > NO_CLICK || !(event.target as Element).closest('[data-task]')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listeners: [string, EventListener][] = [
    ['pointerdown', down as EventListener], ['pointermove', move as EventListener], ['pointerup', up], ['pointercancel', leave],
  ];
  listeners.forEach(([name, listener]) => pane.addEventListener(name, listener));
  pane.addEventListener('click', click, true);
  return () => {
    leave();
    listeners.forEach(([name, listener]) => pane.removeEventListener(name, listener));
    pane.removeEventListener('click', click, true);
  };
}
