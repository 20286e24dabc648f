import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { inboxKeys } from './keys';

/** Says that this person has opened the copy of a task. */
export function useReadCopy(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await call(`/api/me/copies/${encodeURIComponent(id)}/read`, { method: 'POST' })),
    onSuccess: () =>
      Promise.all([inboxKeys.copies(id), inboxKeys.myCopies, inboxKeys.unreadCopies].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
