import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Parameter } from '../plan/parameter';

/** What the playbook and all that it calls read of the configuration register. */
export const parametersQuery = (playbook: string) =>
  queryOptions({
    queryKey: ['parameters', playbook],
    queryFn: async ({ signal }) => unwrap(await call<Page<Parameter>>('/api/parameters', { signal, query: { playbook } })).items,
    staleTime: 60_000,
    enabled: playbook !== '',
  });

export const useParameters = (playbook: string) => useQuery(parametersQuery(playbook));
