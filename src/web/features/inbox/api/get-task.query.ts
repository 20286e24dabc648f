import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { TaskDetail } from '../types';
import { inboxKeys } from './keys';

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: inboxKeys.task(id),
    queryFn: async ({ signal }) => unwrap(await call<TaskDetail>(`/api/tasks/${encodeURIComponent(id)}`, { signal })),
    refetchInterval: 30_000,
  });

export const useTask = (id: string) => useQuery(taskQuery(id));
