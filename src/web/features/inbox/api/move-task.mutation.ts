import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

/** 退回, 跳转 or 撤回, as the contract calls them. */
export type Move = 'return' | 'jump' | 'withdraw';

export function useMoveTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: ({ move, ...body }: { move: Move; to?: string; reason: string }) => act(id, move, body),
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
