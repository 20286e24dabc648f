import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

/** 退回, 跳转, 撤回, 转办, 委派 or 归还, as the contract calls them. */
export type Move = 'return' | 'jump' | 'withdraw' | 'transfer' | 'delegate' | 'resolve';

interface Order {
  move: Move;
  /** A step of the process, or a person. */
  to?: string;
  reason?: string;
  opinion?: string;
}

export function useMoveTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: ({ move, ...body }: Order) => act(id, move, body),
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
