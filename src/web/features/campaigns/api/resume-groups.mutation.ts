import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Scope } from '../campaign';
import { CAMPAIGNS_KEY, campaignPath } from './keys';

export function useResumeGroups(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (order: { scope: Scope; reason: string }) => unwrap(await call<unknown>(`${campaignPath(id)}/resume`, { method: 'POST', body: order })),
    onSettled: () => client.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  });
}
