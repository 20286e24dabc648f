import type { Page } from '@/shared/api/page';
import { dayNumber } from '@/shared/time/format';
import type { Task } from './types';

export type Bucket = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'undated';

/** What stands under one heading: rows in blocks, each of which is drawn or left out as a whole. */
export interface Section {
  bucket?: Bucket;
  blocks: Task[][];
}

const WEEK = 7;
const BLOCK = 20;

/** Which heading a task stands under; the server's word on `late` goes before the calendar. */
function bucketOf(task: Task, today: number): Bucket {
  if (task.late) return 'overdue';
  if (!task.due) return 'undated';
  const days = dayNumber(task.due) - today;
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < WEEK ? 'week' : 'later';
}

const known = new WeakMap<Task[], { today: number; sections: Section[] }>();

/** A page that has not changed keeps its blocks, so that nothing of it is drawn anew when ten thousand follow. */
function ofPage(tasks: Task[], today: number, headed: boolean): Section[] {
  const before = known.get(tasks);
  if (before?.today === today) return before.sections;
  const sections: Section[] = [];
  for (const task of tasks) {
    const bucket = headed ? bucketOf(task, today) : undefined;
    const last = sections.at(-1);
    if (!last || last.bucket !== bucket) sections.push({ bucket, blocks: [[task]] });
    else if ((last.blocks.at(-1)?.length ?? BLOCK) < BLOCK) last.blocks.at(-1)?.push(task);
    else last.blocks.push([task]);
  }
  known.set(tasks, { today, sections });
  return sections;
}

/** Keeps the server's order: a heading appears where the bucket changes. What is done needs none. */
export function sectionsOf(pages: Page<Task>[], now: number, headed: boolean): Section[] {
  const all: Section[] = [];
  for (const { bucket, blocks } of pages.flatMap(({ items }) => ofPage(items, dayNumber(now), headed))) {
    const last = all.at(-1);
    if (last && last.bucket === bucket) last.blocks.push(...blocks);
    else all.push({ bucket, blocks: [...blocks] });
  }
  return all;
}
