import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

/** Every act on a task is a POST to its name. */
export async function act(id: string, name: string, body: unknown = {}): Promise<unknown> {
  return unwrap(await call(`/api/tasks/${encodeURIComponent(id)}/${name}`, { method: 'POST', body }));
}
