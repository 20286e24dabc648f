import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Task } from '../types';
import { inboxKeys } from './keys';

export interface Copy {
  person: string;
  personName: string;
  sentAt: string;
  sentBy: string;
  sentByName: string;
  words?: string | null;
  readAt?: string | null;
}

export interface Received {
  /** Not there when it has been removed since. */
  task?: Task | null;
  copy: Copy;
}

interface ReceivedPage {
  items: Received[];
  next?: string | null;
  unread?: string | null;
}

/** Who has a copy of a task, and who has read it. */
export function useCopies(id: string) {
  return useQuery({
    queryKey: inboxKeys.copies(id),
    queryFn: async ({ signal }) => unwrap(await call<{ items: Copy[] }>(`/api/tasks/${encodeURIComponent(id)}/copies`, { signal })).items,
  });
}

/** What was copied to this person, the latest first. */
export function useMyCopies() {
  return useInfiniteQuery({
    queryKey: inboxKeys.myCopies,
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await call<ReceivedPage>('/api/me/copies', { query: { limit: 20, after: pageParam }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
