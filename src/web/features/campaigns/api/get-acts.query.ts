import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { type BulkAct, isOpen } from '../steering/steering';
import { campaignKey, campaignPath } from './keys';

const WHILE_WORKING = 1_500;

export const actsQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKey(id), 'acts'],
    queryFn: async ({ signal }) => unwrap(await call<{ items: BulkAct[] }>(`${campaignPath(id)}/acts`, { signal })).items,
  });

/** Newest first; read again by itself while one is at work. */
export const useActs = (id: string) =>
  useQuery({ ...actsQuery(id), refetchInterval: ({ state }) => (state.data?.some(isOpen) ? WHILE_WORKING : false) });
