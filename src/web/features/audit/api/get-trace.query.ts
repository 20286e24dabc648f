import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Trace } from '../audit';

export const traceQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'processes', id],
    queryFn: async ({ signal }) => unwrap(await call<Trace>(`/api/audit/processes/${encodeURIComponent(id)}`, { signal })),
  });

export const useTrace = (id: string) => useQuery(traceQuery(id));
