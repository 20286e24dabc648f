import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import { isOffline } from '@/shared/offline/network';
import type { Filter, Task } from '../types';
import { inboxKeys } from './keys';

const MOST = 100;

/** What else of the list waits at the same step; without a network, as far as the list is here. */
export async function tasksOfStep(client: QueryClient, filter: Filter, { stepCode }: Task): Promise<Task[]> {
  if (isOffline()) return client.getQueryData<InfiniteData<Page<Task>>>(inboxKeys.list(filter))?.pages.flatMap(({ items }) => items) ?? [];
  const query = { ...filter, step: stepCode ?? filter.step, limit: MOST };
  return client.fetchQuery({
    queryKey: [...inboxKeys.all, 'step', query],
    queryFn: async ({ signal }) => unwrap(await call<Page<Task>>('/api/tasks', { query, signal })).items,
    staleTime: 0,
  });
}
