import type { Problem } from '@/shared/api/failure';
import { newKey } from '@/shared/api/unsure';
import type { Letter } from '@/shared/offline/database';

/** Acts that may wait for the network: what they say of a task is the same whenever it arrives. All others are judged by where the process stands. */
export type QueuedAct = 'claim' | 'unclaim' | 'complete' | 'transfer' | 'urge' | 'comment';

export const BULK = '/api/tasks/bulk';

/** These say whose the task is, or end it: what is done with it afterwards rests on them. */
const DECIDE = new Set<QueuedAct>(['claim', 'unclaim', 'complete', 'transfer']);

export const decides = (letter: Letter): boolean => DECIDE.has(actOf(letter));

export const pathOf = (task: string, act: string): string => `/api/tasks/${encodeURIComponent(task)}/${act}`;

export function actOf({ path, body }: Pick<Letter, 'path' | 'body'>): QueuedAct {
  return (path === BULK ? (JSON.parse(body) as { act: string }).act : path.slice(path.lastIndexOf('/') + 1)) as QueuedAct;
}

export const isAbout = ({ tasks }: Letter, task: string): boolean => tasks.some(({ id }) => id === task);

/** What was said of many, as it is said of one: for the person to mend. It is judged anew, and so has a key of its own. */
export function aloneOf(letter: Letter, task: string): Omit<Letter, 'seq'> {
  const { person, language, at, tasks } = letter;
  return { key: newKey(), person, path: pathOf(task, actOf(letter)), body: bodyOfOne(letter), language, at, tasks: tasks.filter(({ id }) => id === task), state: 'waiting' };
}

function bodyOfOne({ path, body }: Letter): string {
  if (path !== BULK) return body;
  const order = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(Object.entries(order).filter(([name]) => name !== 'ids' && name !== 'act')));
}

/** Whether something waits that was done with the task after this, and rests on it: that goes first. */
export function isRestedOn(letter: Letter, letters: readonly Letter[]): boolean {
  const [task] = letter.tasks;
  return decides(letter) && letters.some((each) => each.state === 'waiting' && (each.seq ?? 0) > (letter.seq ?? 0) && task && isAbout(each, task.id) && decides(each));
}

/** Those of many that were not done. */
export function refusedOf(value: unknown): { id: string; problem: Problem }[] {
  const { items = [] } = (value ?? {}) as { items?: { id: string; problem?: Problem | null }[] };
  return items.flatMap(({ id, problem }) => (problem ? [{ id, problem }] : []));
}
