import { type RefObject, useEffect, useRef, useState } from 'react';

type Listener = (entry: IntersectionObserverEntry) => void;

/** Two screens up and down: a thumb does not get there before they are drawn. */
const MARGIN = '1500px 0px';

const listeners = new WeakMap<Element, Listener>();
let observer: IntersectionObserver | undefined;

function watch(element: Element, listener: Listener) {
  // The pane scrolls on the desktop, the page on the phone.
  observer ??= new IntersectionObserver((entries) => entries.forEach((entry) => listeners.get(entry.target)?.(entry)), { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit);
  listeners.set(element, listener);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

/** A ref for a part of a long list, whether it is near the screen, and how high it was when it last was. */
export function useNearScreen<T extends HTMLElement>(first: boolean): [RefObject<T | null>, boolean, number | undefined] {
  const part = useRef<T>(null);
  const [{ near, height }, set] = useState<{ near: boolean; height?: number }>({ near: first || typeof IntersectionObserver === 'undefined' });
  useEffect(() => {
    if (!part.current || typeof IntersectionObserver === 'undefined') return;
    return watch(part.current, ({ isIntersecting, boundingClientRect, target }) => {
      // The list behind an open task has no place at all. And what has the focus keeps it.
      if (boundingClientRect.width === 0 || (!isIntersecting && target.contains(document.activeElement))) return;
      set((before) => (before.near === isIntersecting ? before : { near: isIntersecting, height: before.near ? boundingClientRect.height : before.height }));
    });
  }, []);
  return [part, near, height];
}
