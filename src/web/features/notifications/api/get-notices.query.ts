import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import { NOTICES_KEY } from '@/shared/notices/get-unread.query';
import type { Notice } from '../types';

export function useNotices(unread: boolean) {
  return useInfiniteQuery({
    queryKey: [...NOTICES_KEY, 'list', unread],
    queryFn: async ({ pageParam, signal }) =>
      unwrap(await call<Page<Notice>>('/api/notifications', { query: { unread: unread || undefined, after: pageParam }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 30_000,
  });
}
