import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

export interface Passage {
  id: string;
  name?: string | null;
  nameEn?: string | null;
  type: string;
  outcome: 'completed' | 'cancelled' | 'active';
}

/** How far the process of a task is. */
export interface Progress {
  process: string;
  version: number;
  /** The step of the task. */
  here: string;
  steps: Passage[];
  /** Sequence flows that were walked. */
  flows: string[];
}

export const useProgress = (task: string) =>
  useQuery({
    queryKey: inboxKeys.progress(task),
    queryFn: async ({ signal }) => unwrap(await call<Progress>(`/api/tasks/${encodeURIComponent(task)}/progress`, { signal })),
  });
