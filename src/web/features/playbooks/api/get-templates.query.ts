import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { ElementTemplate } from '../playbook';

/** The published delegates as element templates; they change with a release of the server only. */
export const templatesQuery = queryOptions({
  queryKey: ['element-templates'],
  queryFn: async ({ signal }) => unwrap(await call<ElementTemplate[]>('/api/playbooks/templates', { signal })),
  staleTime: Infinity,
});

export const useTemplates = () => useQuery(templatesQuery);
