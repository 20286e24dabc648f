import { useEffect, useRef } from 'react';

// The pane scrolls on the desktop, the page on the phone.
const MARGIN = '800px 0px';

/** A ref for the element at the end of a list: calls back when it comes near the screen. */
export function useNearEnd(onNear: () => void, active: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const callback = useRef(onNear);
  useEffect(() => {
    callback.current = onNear;
  });
  useEffect(() => {
    if (!active || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && callback.current(), { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit);
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [active]);
  return end;
}
