import { useSyncExternalStore } from 'react';

/** `waiting` for the network, or `refused` by the server. */
export type Standing = 'waiting' | 'refused';

// In the first load, and so only what a row needs; queue.ts fills it.
let queued: ReadonlyMap<string, Standing> = new Map();
const listeners = new Set<() => void>();

export function setQueued(now: ReadonlyMap<string, Standing>) {
  queued = now;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useQueued = (task: string) => useSyncExternalStore(subscribe, () => queued.get(task));
