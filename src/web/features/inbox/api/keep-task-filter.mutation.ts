import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Filter } from '../types';
import { inboxKeys } from './keys';

export function useKeepFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Filter & { name: string; sharedWith?: string }) => unwrap(await call('/api/task-filters', { method: 'POST', body })),
    onSuccess: () => client.invalidateQueries({ queryKey: inboxKeys.filters }),
  });
}

export function useRemoveFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => unwrap(await call(`/api/task-filters/${encodeURIComponent(id)}`, { method: 'DELETE' })),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKeys.filters }),
  });
}
