import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Campaign } from '../campaign';
import { campaignKey, campaignPath } from './keys';

const WHILE_RUNNING = 15_000;

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKey(id), 'detail'],
    queryFn: async ({ signal }) => unwrap(await call<Campaign>(campaignPath(id), { signal })),
  });

/** A running campaign is read again by itself: its groups start in chunks and move on their own. */
export const useCampaign = (id: string) =>
  useQuery({ ...campaignQuery(id), refetchInterval: ({ state }) => (state.data?.status === 'running' ? WHILE_RUNNING : false) });
