import { useSyncExternalStore } from 'react';

// What the last request met says more than the browser, which only knows whether there is a cable.
let offline = typeof navigator !== 'undefined' && navigator.onLine === false;
const asOf = new Map<string, number>();
const listeners = new Set<() => void>();

const tell = () => listeners.forEach((listener) => listener());

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setOffline(now: boolean) {
  if (now === offline) return;
  offline = now;
  tell();
}

/** An answer came from what was kept at this time; undefined: from the server. */
export function setAsOf(path: string, at?: number) {
  if (asOf.get(path) === at) return;
  if (at === undefined) asOf.delete(path);
  else asOf.set(path, at);
  tell();
}

export const isOffline = () => offline;

export const useOffline = () => useSyncExternalStore(subscribe, isOffline);

/** How old is what the screen shows, if it did not come from the server. */
export const useAsOf = (path: string) => useSyncExternalStore(subscribe, () => asOf.get(path));
