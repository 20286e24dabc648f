import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

/** All that is known of notices lies below it. */
export const NOTICES_KEY = ['notices'];

/** How many I have not read, such as "3" or "1000+"; nothing when there are none. */
export function useUnread(): string | undefined {
  const { data } = useQuery({
    queryKey: [...NOTICES_KEY, 'unread'],
    queryFn: async ({ signal }) => unwrap(await call<{ unread: string }>('/api/notifications/unread', { signal })).unread,
    refetchInterval: 30_000,
  });
  return data === '0' ? undefined : data;
}
