import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

/** How many copies nobody has opened yet; "0" for none. */
export function useUnreadCopies() {
  return useQuery({
    queryKey: inboxKeys.unreadCopies,
    queryFn: async ({ signal }) =>
      unwrap(await call<{ unread?: string }>('/api/me/copies', { query: { unread: true, limit: 1 }, signal })).unread ?? '0',
    refetchInterval: 60_000,
  });
}
