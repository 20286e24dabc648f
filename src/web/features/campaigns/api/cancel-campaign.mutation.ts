import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { CAMPAIGNS_KEY, campaignPath } from './keys';

export function useCancelCampaign(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (order: { reason: string }) => unwrap(await call<unknown>(`${campaignPath(id)}/cancel`, { method: 'POST', body: order })),
    onSettled: () => client.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  });
}
