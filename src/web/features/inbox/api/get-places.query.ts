import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

/** A step that the work at a task can go to. */
export interface Place {
  element: string;
  name: string;
  nameEn: string;
  /** It lies behind the task. */
  before: boolean;
  by?: string | null;
  byName?: string | null;
  at?: string | null;
}

export function usePlaces(id: string) {
  return useQuery({
    queryKey: inboxKeys.places(id),
    queryFn: async ({ signal }) => unwrap(await call<{ items: Place[] }>(`/api/tasks/${encodeURIComponent(id)}/places`, { signal })).items,
    staleTime: 0,
  });
}
