import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { NOTICES_KEY } from '@/shared/notices/get-unread.query';

/** One, or everything that was there at a time: what comes while one looks stays new. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (read: { id: string } | { until: string }) =>
      unwrap(await ('id' in read
        ? call(`/api/notifications/${encodeURIComponent(read.id)}/read`, { method: 'POST' })
        : call('/api/notifications/read', { method: 'POST', body: read }))),
    onSettled: () => client.invalidateQueries({ queryKey: NOTICES_KEY }),
  });
}
