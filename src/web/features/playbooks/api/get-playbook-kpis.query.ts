import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Kpi } from '@/shared/kpi/kpi';
import { PLAYBOOKS_KEY } from '@/shared/playbook/get-playbooks.query';

export const playbookKpisQuery = (key: string) =>
  queryOptions({
    queryKey: [...PLAYBOOKS_KEY, key, 'kpis'],
    queryFn: async ({ signal }) => unwrap(await call<Page<Kpi>>(`/api/playbooks/${encodeURIComponent(key)}/kpis`, { signal })).items,
    staleTime: 60_000,
  });

export const usePlaybookKpis = (key: string) => useQuery(playbookKpisQuery(key));
