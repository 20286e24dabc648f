import type { Answer } from '@/shared/api/failure';
import { leavesUnsure } from '@/shared/api/unsure';
import type { Subject } from '@/shared/offline/database';
import { enqueue } from './queue';

/** Whether the act waits on the device now. Where nothing can be kept the person hears of the failure instead. */
export async function keptIfUnsure(answer: Answer<unknown>, path: string, body: unknown, tasks: Subject[]): Promise<boolean> {
  if (answer.ok || !leavesUnsure(answer.failure)) return false;
  return enqueue(path, body, tasks).then(() => true, () => false);
}
