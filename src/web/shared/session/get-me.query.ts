import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Me } from './session';
import { ME_KEY } from './session-cache';

export const meQuery = queryOptions({
  queryKey: ME_KEY,
  queryFn: async ({ signal }) => unwrap(await call<Me>('/api/me', { signal })),
  staleTime: 5 * 60_000,
});

/** For the gate, which waits for it. */
export const useMeQuery = (enabled: boolean) => useQuery({ ...meQuery, enabled });

/** For every screen behind the gate: there it is always known. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;
