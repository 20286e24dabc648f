import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

export interface DayTask {
  id: string;
  name: string;
  nameEn?: string | null;
  stepCode?: string | null;
  /** When it ended, or is due. */
  at: string;
  state: 'completed' | 'cancelled' | 'open' | 'claimed' | 'delegated' | 'held';
  late: boolean;
  byName?: string | null;
}

/** What this day brings the group of a task. */
export const useDay = (task: string) =>
  useQuery({
    queryKey: inboxKeys.day(task),
    queryFn: async ({ signal }) => unwrap(await call<{ date: string; items: DayTask[] }>(`/api/tasks/${encodeURIComponent(task)}/day`, { signal })),
  });
