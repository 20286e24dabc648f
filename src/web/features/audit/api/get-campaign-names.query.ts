import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';

/** To filter by name instead of by id. */
export const campaignNamesQuery = queryOptions({
  queryKey: ['audit', 'campaign-names'],
  queryFn: async ({ signal }) =>
    unwrap(await call<Page<{ id: string; name: string }>>('/api/campaigns', { signal, query: { limit: 100 } })).items,
  staleTime: 60_000,
});

export const useCampaignNames = () => useQuery(campaignNamesQuery);
