import { useSyncExternalStore } from 'react';

const TICK = 30_000;

// In the demo the server's time is moved by hand: screens count from it and not from the device.
let offset = 0;
let now = Date.now();
const listeners = new Set<() => void>();

function tick() {
  now = Date.now() + offset;
  listeners.forEach((listener) => listener());
}

export function setServerTime(at: string | number | Date) {
  offset = new Date(at).getTime() - Date.now();
  tick();
}

let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time, half a minute fresh. */
export const useNow = () => useSyncExternalStore(subscribe, () => now);

export const serverNow = () => Date.now() + offset;
