import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import { PROCESSES_KEY } from '@/shared/process/get-processes.query';
import type { StartedProcess } from '../campaign';
import { CAMPAIGNS_KEY, campaignPath } from './keys';

interface StartOrder {
  playbook: string;
  /** Each gets an instance; none means one for the campaign. */
  groups: string[];
  values: Record<string, unknown>;
}

export function useStartPlaybook(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (order: StartOrder) =>
      unwrap(await call<Page<StartedProcess>>(`${campaignPath(id)}/processes`, { method: 'POST', body: order })).items,
    onSuccess: () => Promise.all([CAMPAIGNS_KEY, PROCESSES_KEY].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
