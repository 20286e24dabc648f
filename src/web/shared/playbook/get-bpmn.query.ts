import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

/** The diagram of one published version; a version never changes. */
export const bpmnQuery = (playbook: string, version: number) =>
  queryOptions({
    queryKey: ['playbooks', playbook, 'versions', version, 'bpmn'],
    queryFn: async ({ signal }) =>
      unwrap(await call<string>(`/api/playbooks/${encodeURIComponent(playbook)}/versions/${version}/bpmn`, {
        signal,
        headers: { Accept: 'application/xml, application/problem+json' },
      })),
    staleTime: Infinity,
  });

export const useBpmn = (playbook: string, version: number | undefined) =>
  useQuery({ ...bpmnQuery(playbook, version ?? 0), enabled: version !== undefined });
