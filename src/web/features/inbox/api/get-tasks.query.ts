import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import { firstPageOf } from '../filter';
import { live } from '../live/live-state';
import type { Filter, Task } from '../types';
import { inboxKeys } from './keys';

/** Whoever reads on reads much: as many as make a long list few requests. */
const MORE = 100;
const SOON = 20_000;
const LATER = 90_000;
const RARELY = 300_000;
const SHORT_LIST = 2;
const LONG_LIST = 10;

export function useTasks(filter: Filter) {
  return useInfiniteQuery({
    queryKey: inboxKeys.list(filter),
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await call<Page<Task>>('/api/tasks', { query: pageParam ? { ...filter, limit: MORE, after: pageParam } : firstPageOf(filter), signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // A refresh asks for every page that is open, so a long list is refreshed less often.
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages.length ?? 0;
      return told(filter) || pages > LONG_LIST ? RARELY : pages > SHORT_LIST ? LATER : SOON;
    },
  });
}

/** One's own lists are told of changes; those of the team are not. */
function told({ view }: Filter): boolean {
  return live.connected && (view === 'mine' || view === 'claimable');
}
