import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Preferences, Wishes } from '../types';

const PATH = '/api/me/notification-preferences';
const KEY = ['notice-preferences'];

export const usePreferences = () =>
  useQuery({ queryKey: KEY, queryFn: async ({ signal }) => unwrap(await call<Preferences>(PATH, { signal })), staleTime: Infinity });

export function useSavePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wishes: Wishes) => unwrap(await call<Preferences>(PATH, { method: 'PUT', body: wishes })),
    onSuccess: (saved) => client.setQueryData(KEY, saved),
  });
}
