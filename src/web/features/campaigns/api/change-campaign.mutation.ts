import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Campaign, CampaignPlan } from '../campaign';
import { CAMPAIGNS_KEY, campaignPath } from './keys';

export function useChangeCampaign(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (plan: CampaignPlan) => unwrap(await call<Campaign>(campaignPath(id), { method: 'PUT', body: plan })),
    onSettled: () => client.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  });
}
