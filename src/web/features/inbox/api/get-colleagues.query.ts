import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

export interface Colleague {
  username: string;
  name: string;
}

/** Those who could have taken the task. */
export function useColleagues(id: string, wanted: boolean) {
  return useQuery({
    queryKey: inboxKeys.colleagues(id),
    queryFn: async ({ signal }) =>
      unwrap(await call<{ items: Colleague[] }>(`/api/tasks/${encodeURIComponent(id)}/colleagues`, { signal })).items,
    enabled: wanted,
  });
}
