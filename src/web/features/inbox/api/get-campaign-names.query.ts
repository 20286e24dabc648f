import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';

export interface CampaignName {
  id: string;
  name: string;
}

/** For the filter only; the campaigns themselves belong to features/campaigns. */
export function useCampaignNames() {
  return useQuery({
    queryKey: ['inbox', 'campaign-names'],
    queryFn: async ({ signal }) => unwrap(await call<Page<CampaignName>>('/api/campaigns', { query: { limit: 100 }, signal })).items,
    staleTime: 60_000,
  });
}
