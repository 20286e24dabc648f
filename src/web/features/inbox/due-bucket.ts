import { dayNumber } from '@/shared/time/format';
import type { Task } from './types';

export type Bucket = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'undated';

const WEEK = 7;

/** Which heading a task stands under; the server's word on `late` goes before the calendar. */
export function bucketOf(task: Task, now: number): Bucket {
  if (task.late) return 'overdue';
  if (!task.due) return 'undated';
  const days = dayNumber(task.due) - dayNumber(now);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < WEEK ? 'week' : 'later';
}

/** Keeps the server's order: a heading appears where the bucket changes. */
export function inBuckets(tasks: Task[], now: number): { bucket: Bucket; tasks: Task[] }[] {
  const sections: { bucket: Bucket; tasks: Task[] }[] = [];
  for (const task of tasks) {
    const bucket = bucketOf(task, now);
    const last = sections.at(-1);
    if (last?.bucket === bucket) last.tasks.push(task);
    else sections.push({ bucket, tasks: [task] });
  }
  return sections;
}
