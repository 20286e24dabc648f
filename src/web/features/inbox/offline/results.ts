import { useSyncExternalStore } from 'react';
import type { Subject } from '@/shared/offline/database';

const MOST = 200;

/** What was sent since somebody last looked: after twenty groups a toast is too short. */
let sent: readonly Subject[] = [];
const listeners = new Set<() => void>();

function change(now: readonly Subject[]) {
  sent = now;
  listeners.forEach((listener) => listener());
}

export const addSent = (tasks: Subject[]) => change([...sent, ...tasks].slice(-MOST));

export const forgetSent = () => change([]);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSent = () => useSyncExternalStore(subscribe, () => sent);
