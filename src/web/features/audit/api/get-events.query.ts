import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { AuditEvent } from '../audit';

export interface EventsFilter {
  campaign?: string;
  group?: string;
  process?: string;
  actor?: string;
  from?: string;
  to?: string;
  after?: string;
}

export const eventsQuery = (filter: EventsFilter) =>
  queryOptions({
    queryKey: ['audit', 'events', filter],
    queryFn: async ({ signal }) => unwrap(await call<Page<AuditEvent>>('/api/audit/events', { signal, query: { ...filter, limit: 50 } })),
    placeholderData: keepPreviousData,
  });

export const useEvents = (filter: EventsFilter) => useQuery(eventsQuery(filter));
