import type { QueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Filter, Task } from '../types';
import { inboxKeys } from './keys';

const MOST = 100;

/** What else of the list waits at the same step. */
export async function tasksOfStep(client: QueryClient, filter: Filter, { stepCode }: Task): Promise<Task[]> {
  const query = { ...filter, step: stepCode ?? filter.step, limit: MOST };
  return client.fetchQuery({
    queryKey: [...inboxKeys.all, 'step', query],
    queryFn: async ({ signal }) => unwrap(await call<Page<Task>>('/api/tasks', { query, signal })).items,
    staleTime: 0,
  });
}
