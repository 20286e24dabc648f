import { leavesUnsure } from '@/shared/api/unsure';
import { unwrap } from '@/shared/api/unwrap';
import type { Subject } from '@/shared/offline/database';
import { once } from '../api/once';
import { actOf, pathOf, type QueuedAct, refusedOf } from './acts';
import { enqueue, isWaiting, settled, sendNow } from './queue';

export type Became = 'done' | 'kept';

/**
 * Sends an act, or keeps it on the device while the server cannot be reached. Behind what waits already for one of these tasks: all
 * arrive in the order in which they were done. Where nothing can be kept the person hears of the failure instead.
 */
export async function sentOrKept<T>(path: string, body: unknown, tasks: Subject[]): Promise<T | 'kept'> {
  const keep = () => enqueue(path, body, tasks).then(() => true, () => false);
  if (isWaiting(tasks) && (await keep())) {
    void sendNow();
    return 'kept';
  }
  const answer = await once<T>(path, body);
  if (!answer.ok && leavesUnsure(answer.failure) && (await keep())) return 'kept';
  const value = unwrap(answer);
  const refused = refusedOf(value).map(({ id }) => id);
  await settled(actOf({ path, body: JSON.stringify(body) }), tasks.map(({ id }) => id).filter((id) => !refused.includes(id)));
  return value;
}

export async function actOrKeep(task: Subject, act: QueuedAct, body: unknown = {}): Promise<Became> {
  return (await sentOrKept(pathOf(task.id, act), body, [task])) === 'kept' ? 'kept' : 'done';
}
