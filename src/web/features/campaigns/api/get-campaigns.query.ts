import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Campaign } from '../campaign';
import { CAMPAIGNS_KEY } from './keys';

interface CampaignsFilter {
  q?: string;
  status?: string;
  after?: string;
}

export const campaignsQuery = (filter: CampaignsFilter) =>
  queryOptions({
    queryKey: [...CAMPAIGNS_KEY, 'list', filter],
    queryFn: async ({ signal }) => unwrap(await call<Page<Campaign>>('/api/campaigns', { signal, query: { ...filter, limit: 20 } })),
    placeholderData: keepPreviousData,
  });

export const useCampaigns = (filter: CampaignsFilter) => useQuery(campaignsQuery(filter));
