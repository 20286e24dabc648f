import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Campaign, CampaignPlan } from '../campaign';
import { CAMPAIGNS_KEY } from './keys';

export function useCreateCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (plan: CampaignPlan) => unwrap(await call<Campaign>('/api/campaigns', { method: 'POST', body: plan })),
    onSuccess: () => client.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  });
}
