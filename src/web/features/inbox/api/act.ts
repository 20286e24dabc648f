import { unwrap } from '@/shared/api/unwrap';
import { once } from './once';

/** Every act on a task is a POST to its name. */
export async function act(id: string, name: string, body: unknown = {}): Promise<unknown> {
  return unwrap(await once(`/api/tasks/${encodeURIComponent(id)}/${name}`, body));
}
