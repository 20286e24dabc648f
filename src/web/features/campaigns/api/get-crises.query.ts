import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Crisis } from '../campaign';
import { campaignKey, campaignPath } from './keys';

export const crisesQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKey(id), 'crises'],
    queryFn: async ({ signal }) => unwrap(await call<Page<Crisis>>(`${campaignPath(id)}/crises`, { signal })).items,
  });

export const useCrises = (id: string) => useQuery(crisesQuery(id));
