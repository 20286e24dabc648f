import { useMutation } from '@tanstack/react-query';
import type { Problem } from '@/shared/api/failure';
import { unwrap } from '@/shared/api/unwrap';
import type { FormValues } from '../types';
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

export function useBulkAct() {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async (order: BulkOrder) => unwrap(await once<{ items: BulkAnswer[] }>('/api/tasks/bulk', order)).items,
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
