import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Kpi } from './kpi';

/** The KPI catalogue; it changes with a release of the server only. */
export const kpisQuery = queryOptions({
  queryKey: ['kpis'],
  queryFn: async ({ signal }) => new Map(unwrap(await call<Page<Kpi>>('/api/kpis', { signal })).items.map((kpi) => [kpi.key, kpi])),
  staleTime: Infinity,
});

export const useKpiCatalogue = () => useQuery(kpisQuery).data;
