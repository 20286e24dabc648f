import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Playbook } from './playbook';

export const PLAYBOOKS_KEY = ['playbooks'];

export const playbooksQuery = queryOptions({
  queryKey: PLAYBOOKS_KEY,
  queryFn: async ({ signal }) => {
    const items: Playbook[] = [];
    let after: string | undefined;
    do {
      const page = unwrap(await call<Page<Playbook>>('/api/playbooks', { signal, query: { limit: 200, after } }));
      items.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    return items;
  },
});

export const usePlaybooks = () => useQuery(playbooksQuery);

/** The list is small and whole, so one playbook is taken from it. */
export const usePlaybook = (key: string) =>
  useQuery({ ...playbooksQuery, select: (items) => items.find((playbook) => playbook.key === key) ?? null });
