import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import type { Role } from '@/shared/session/session';

export interface Person {
  username: string;
  name: string;
  roles: Role[];
  roleKeys: string[];
}

/** Everybody, or who holds a role key. Changes rarely. */
export function usePeople(role?: string) {
  return useQuery({
    queryKey: ['people', role ?? 'all'],
    queryFn: async ({ signal }) => unwrap(await call<{ items: Person[] }>('/api/people', { query: { role }, signal })).items,
    staleTime: 10 * 60_000,
  });
}
