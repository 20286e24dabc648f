import type { Me } from '@/shared/session/session';
import type { Task } from '../types';

/** How this person stands to this task: decides what the page offers. */
export type Standing = 'mine' | 'open' | 'other' | 'held' | 'done' | 'cancelled';

export function standingOf(task: Task, me: Me): Standing {
  if (task.outcome === 'cancelled') return 'cancelled';
  if (task.state === 'done' || task.state === 'held') return task.state;
  if (task.acts.includes('complete') && (task.assignee ?? me.username) === me.username) return 'mine';
  // The server may let somebody act for another (a substitute): what it allows goes before whose name is on it.
  if (task.acts.includes('complete') && !task.acts.includes('claim')) return 'mine';
  return task.acts.includes('claim') ? 'open' : 'other';
}
