import type { Task } from '../types';

/** How this person stands to this task: decides what the page offers. */
export type Standing = 'mine' | 'asked' | 'waits' | 'open' | 'other' | 'held' | 'done' | 'cancelled';

export function standingOf(task: Task): Standing {
  if (task.outcome === 'cancelled') return 'cancelled';
  if (task.state === 'done' || task.state === 'held') return task.state;
  // The server would take the answer of anybody who may claim it; people agree first who does it.
  if (task.acts.includes('claim')) return 'open';
  if (task.acts.includes('resolve')) return 'asked';
  if (task.acts.includes('complete')) return 'mine';
  return task.acts.includes('add-signer') ? 'waits' : 'other';
}
