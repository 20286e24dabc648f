import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { ProcessSummary } from './process';

export const PROCESSES_KEY = ['audit', 'processes'];

export interface ProcessesFilter {
  campaign?: string;
  group?: string;
  process?: string;
  state?: string;
  /** Without those that another process called. */
  roots?: boolean;
  after?: string;
}

export const processesQuery = (filter: ProcessesFilter) =>
  queryOptions({
    queryKey: [...PROCESSES_KEY, 'list', filter],
    queryFn: async ({ signal }) => unwrap(await call<Page<ProcessSummary>>('/api/audit/processes', { signal, query: { ...filter, limit: 50 } })),
    placeholderData: keepPreviousData,
  });

export const useProcesses = (filter: ProcessesFilter) => useQuery(processesQuery(filter));
