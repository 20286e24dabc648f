import { useMutation } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Said } from './comment-task.mutation';
import { useInboxRefresh } from './use-inbox-refresh';

const pathOf = (task: string, comment: string) => `/api/tasks/${encodeURIComponent(task)}/comments/${encodeURIComponent(comment)}`;

export function useChangeComment(task: string, comment: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async (body: Said) => unwrap(await call(pathOf(task, comment), { method: 'PUT', body })),
    onSuccess: refresh,
  });
}

export function useWithdrawComment(task: string, comment: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async () => unwrap(await call(pathOf(task, comment), { method: 'DELETE' })),
    onSuccess: refresh,
  });
}
