import { useMutation } from '@tanstack/react-query';
import type { Problem } from '@/shared/api/failure';
import { unwrap } from '@/shared/api/unwrap';
import { keptIfUnsure } from '../offline/kept-if-unsure';
import type { FormValues, Task } from '../types';
import { once } from './once';
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

const PATH = '/api/tasks/bulk';

/** Answers `kept` when a completion waits on the device for the network. */
export function useBulkAct(tasks: Task[]) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async (order: BulkOrder): Promise<BulkAnswer[] | 'kept'> => {
      const answer = await once<{ items: BulkAnswer[] }>(PATH, order);
      const asked = tasks.filter(({ id }) => order.ids.includes(id));
      if (order.act === 'complete' && (await keptIfUnsure(answer, PATH, order, asked))) return 'kept';
      return unwrap(answer).items;
    },
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
