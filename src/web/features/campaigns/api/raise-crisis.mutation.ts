import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { CrisisReport } from '../campaign';
import { campaignKey } from './keys';

export function useRaiseCrisis() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (report: CrisisReport) => unwrap(await call<unknown>('/api/crises', { method: 'POST', body: report })),
    onSuccess: (_, { campaign }) => client.invalidateQueries({ queryKey: campaignKey(campaign) }),
  });
}
