import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { setServerTime } from '@/shared/time/server-clock';

export interface SandboxClock {
  now: string;
}

export const CLOCK_KEY = ['sandbox', 'clock'];

export const clockQuery = queryOptions({
  queryKey: CLOCK_KEY,
  queryFn: async ({ signal }) => {
    const clock = unwrap(await call<SandboxClock>('/api/sandbox/clock', { signal }));
    setServerTime(clock.now);
    return clock;
  },
  refetchInterval: 60_000,
});

export const useSandboxClock = () => useQuery(clockQuery);
