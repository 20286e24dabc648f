import { useMutation } from '@tanstack/react-query';
import { actOrKeep, type Became } from '../offline/sent-or-kept';
import type { Task } from '../types';
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

/** Whose a task is to be can be said without a network; where the process is to go cannot. */
export const isQueued = (move: Move) => move === 'transfer';

export function useMoveTask(task: Task) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async ({ move, ...body }: Order): Promise<Became> => {
      if (move === 'transfer') return actOrKeep(task, move, body);
      await act(task.id, move, body);
      return 'done';
    },
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
