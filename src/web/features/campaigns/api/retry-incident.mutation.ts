import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { CAMPAIGNS_KEY, campaignPath } from './keys';

export function useRetryIncident(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (incident: string) => unwrap(await call<unknown>(`${campaignPath(id)}/incidents/${encodeURIComponent(incident)}/retry`, { method: 'POST' })),
    onSettled: () => client.invalidateQueries({ queryKey: CAMPAIGNS_KEY }),
  });
}
