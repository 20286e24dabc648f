import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { PLAYBOOKS_KEY } from '@/shared/playbook/get-playbooks.query';

export const decisionTableQuery = (playbook: string, decision: string) =>
  queryOptions({
    queryKey: [...PLAYBOOKS_KEY, playbook, 'decisions', decision],
    queryFn: async ({ signal }) =>
      unwrap(await call<string>(
        `/api/playbooks/${encodeURIComponent(playbook)}/decisions/${encodeURIComponent(decision)}/dmn`, { signal })),
    staleTime: 60_000,
  });

export const useDecisionTable = (playbook: string, decision: string) => useQuery(decisionTableQuery(playbook, decision));
