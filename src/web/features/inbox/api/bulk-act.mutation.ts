import { useMutation } from '@tanstack/react-query';
import type { Problem } from '@/shared/api/failure';
import { BULK } from '../offline/acts';
import { sentOrKept } from '../offline/sent-or-kept';
import type { FormValues, Task } from '../types';
import { useInboxRefresh } from './use-inbox-refresh';

export interface BulkOrder {
  ids: string[];
  act: 'claim' | 'complete' | 'transfer';
  values?: FormValues;
  to?: string;
  reason?: string;
}

/** What became of one of them; `problem` is why it was not done. */
export interface BulkAnswer {
  id: string;
  status: number;
  problem?: Problem | null;
}

/** Answers `kept` when it waits on the device for the network. */
export function useBulkAct(tasks: Task[]) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async (order: BulkOrder): Promise<BulkAnswer[] | 'kept'> => {
      const answer = await sentOrKept<{ items: BulkAnswer[] }>(BULK, order, tasks.filter(({ id }) => order.ids.includes(id)));
      return answer === 'kept' ? answer : answer.items;
    },
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
