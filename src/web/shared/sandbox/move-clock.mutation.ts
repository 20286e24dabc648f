import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { setServerTime } from '@/shared/time/server-clock';
import type { SandboxClock } from './get-clock.query';

export type Move = { advance: string } | { to: string };

/** The server answers when the jobs that came due have run; then everything on the screen may be different. */
export function useMoveClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (move: Move) =>
      unwrap(await call<SandboxClock | undefined>('/api/sandbox/clock', { method: 'POST', body: move })),
    onSuccess: (clock) => {
      if (clock?.now) setServerTime(clock.now);
      return client.invalidateQueries();
    },
  });
}
