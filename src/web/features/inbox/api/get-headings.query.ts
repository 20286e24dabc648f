import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Filter } from '../types';
import { inboxKeys } from './keys';

export type By = 'campaign' | 'group' | 'step';

export interface Heading {
  code?: string | null;
  name?: string | null;
  nameEn?: string | null;
  campaign?: string | null;
  count: number;
  late: number;
}

export function useHeadings(by: By | '', filter: Filter) {
  return useQuery({
    queryKey: inboxKeys.headings(by, filter),
    queryFn: async ({ signal }) =>
      unwrap(await call<{ items: Heading[]; more: boolean }>('/api/tasks/headings', { query: { ...filter, by }, signal })),
    enabled: by !== '' && filter.view !== 'done',
    staleTime: 0,
  });
}
