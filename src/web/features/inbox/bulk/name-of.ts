import type { Task } from '../types';

/** By what a host tells twenty equal tasks apart. */
export function nameOf({ group, groupName, name }: Pick<Task, 'group' | 'groupName' | 'name'>): string {
  return [group, groupName].filter(Boolean).join(' ') || name;
}
