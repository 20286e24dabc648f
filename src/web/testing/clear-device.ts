import 'fake-indexeddb/auto';
import { database } from '@/shared/offline/database';

/** A device on which nobody has worked. */
export async function clearDevice() {
  const device = await database();
  await Promise.all((['person', 'answers', 'outbox', 'pictures'] as const).map((store) => device.clear(store)));
}
