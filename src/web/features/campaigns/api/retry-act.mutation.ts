import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { campaignKey, campaignPath } from './keys';

export function useRetryAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (act: string) => unwrap(await call<unknown>(`${campaignPath(id)}/acts/${act}/retry`, { method: 'POST' })),
    onSettled: () => client.invalidateQueries({ queryKey: campaignKey(id) }),
  });
}
