import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Person } from '../types';
import { inboxKeys } from './keys';

/** Those who could have taken the task. */
export function useColleagues(id: string, wanted: boolean) {
  return useQuery({
    queryKey: inboxKeys.colleagues(id),
    queryFn: async ({ signal }) =>
      unwrap(await call<{ items: Person[] }>(`/api/tasks/${encodeURIComponent(id)}/colleagues`, { signal })).items,
    enabled: wanted,
  });
}
