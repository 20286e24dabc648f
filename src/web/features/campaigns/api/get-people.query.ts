import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Person } from '../campaign';

/** Who holds a role of the catalogue. */
export const peopleQuery = (role: string) =>
  queryOptions({
    queryKey: ['people', role],
    queryFn: async ({ signal }) => unwrap(await call<Page<Person>>('/api/people', { signal, query: { role, limit: 200 } })).items,
    staleTime: 5 * 60_000,
  });

export const usePeople = (role: string) => useQuery(peopleQuery(role));
