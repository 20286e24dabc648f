import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Incident } from '../campaign';
import { campaignKey, campaignPath } from './keys';

export const incidentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...campaignKey(id), 'incidents'],
    queryFn: async ({ signal }) => unwrap(await call<Page<Incident>>(`${campaignPath(id)}/incidents`, { signal })).items,
  });

export const useIncidents = (id: string) => useQuery(incidentsQuery(id));
