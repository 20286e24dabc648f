import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Session } from './session';
import { SESSION_KEY } from './session-cache';

export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal }) => unwrap(await call<Session>('/api/session', { signal })),
  staleTime: Infinity,
});

export const useSession = () => useQuery(sessionQuery);
