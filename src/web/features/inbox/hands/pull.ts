const ENOUGH = 70;
const RESISTANCE = 0.5;

export interface PullEvents {
  /** How far the list is pulled, and whether letting go would refresh it; nothing when it is let go. */
  pulled: (state?: { far: number; enough: boolean }) => void;
  refresh: () => void;
}

/** A finger that pulls the top of the list down. The browser's own pull, which loads the whole page anew, is switched off. */
export function watchPull(pane: HTMLElement, { pulled, refresh }: PullEvents): () => void {
  let from: { x: number; y: number } | undefined;
  let far = 0;

  const start = ({ touches }: TouchEvent) => {
    const [finger] = touches;
    const atTop = window.scrollY <= 0 && pane.scrollTop <= 0;
    from = finger && touches.length === 1 && atTop && !document.querySelector('dialog[open]') ? { x: finger.clientX, y: finger.clientY } : undefined;
    far = 0;
  };
  const move = ({ touches: [finger] }: TouchEvent) => {
    if (!from || !finger) return;
    const dy = finger.clientY - from.y;
    // Up is a scroll, sideways a swipe: it stays one.
    if (dy < 0 || (far === 0 && Math.abs(finger.clientX - from.x) > dy)) {
      end();
      return;
    }
    far = dy * RESISTANCE;
    pulled({ far: Math.min(far, ENOUGH), enough: far >= ENOUGH });
  };
  const up = () => {
    const enough = from !== undefined && far >= ENOUGH;
    end();
    if (enough) refresh();
  };
  const end = () => {
    if (far > 0) pulled();
    from = undefined;
    far = 0;
  };
  const root = document.documentElement.style;
  const before = root.overscrollBehaviorY;
  root.overscrollBehaviorY = 'contain';
  const listeners: [string, EventListener][] = [
    ['touchstart', start as EventListener], ['touchmove', move as EventListener], ['touchend', up], ['touchcancel', end],
  ];
  listeners.forEach(([name, listener]) => pane.addEventListener(name, listener, { passive: true }));
  return () => {
    root.overscrollBehaviorY = before;
    listeners.forEach(([name, listener]) => pane.removeEventListener(name, listener));
  };
}
