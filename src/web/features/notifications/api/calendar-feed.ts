import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

const PATH = '/api/me/calendar-feed';
const KEY = ['calendar-feed'];

interface Feed {
  /** Null when there is none. */
  createdAt?: string | null;
}

export const useCalendarFeed = () =>
  useQuery({ queryKey: KEY, queryFn: async ({ signal }) => unwrap(await call<Feed>(PATH, { signal })), staleTime: Infinity });

/** A new address in place of the one before. The server tells it this once. */
export function useMakeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await call<{ createdAt: string; url: string }>(PATH, { method: 'POST' })),
    onSuccess: ({ createdAt }) => client.setQueryData(KEY, { createdAt }),
  });
}

export function useRevokeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await call(PATH, { method: 'DELETE' })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
