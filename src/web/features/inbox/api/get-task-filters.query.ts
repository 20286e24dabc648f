import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Filter } from '../types';
import { inboxKeys } from './keys';

export interface KeptFilter extends Filter {
  id: string;
  name: string;
  ownerName: string;
  own: boolean;
  sharedWith?: string | null;
  total?: string | number | null;
}

/** With how many tasks each finds now. */
export function useTaskFilters() {
  return useQuery({
    queryKey: inboxKeys.filters,
    queryFn: async ({ signal }) => unwrap(await call<{ items: KeptFilter[] }>('/api/task-filters', { query: { counts: true }, signal })).items,
    staleTime: 0,
  });
}
