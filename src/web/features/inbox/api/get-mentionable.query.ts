import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Person } from '../types';
import { inboxKeys } from './keys';

/** Those who may see the task and are called so; nobody is asked for as long as nobody is being named. */
export function useMentionable(id: string, q: string | undefined) {
  return useQuery({
    queryKey: inboxKeys.mentionable(id, q ?? ''),
    queryFn: async ({ signal }) =>
      unwrap(await call<{ items: Person[] }>(`/api/tasks/${encodeURIComponent(id)}/mentionable`, { query: { q: q || undefined }, signal })).items,
    enabled: q !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
