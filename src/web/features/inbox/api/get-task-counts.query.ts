import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { Task, View } from '../types';
import { inboxKeys } from './keys';

const COUNTED = ['mine', 'claimable', 'team'] as const satisfies View[];

export type Counts = Partial<Record<View, string>>;

/** The lists' own totals ("1000+" when capped), asked with pages of one. */
export function useTaskCounts() {
  return useQuery({
    queryKey: inboxKeys.counts,
    queryFn: async ({ signal }): Promise<Counts> =>
      Object.fromEntries(await Promise.all(COUNTED.map(async (view) => [view, await totalOf(view, signal)]))),
    refetchInterval: 30_000,
  });
}

async function totalOf(view: View, signal: AbortSignal): Promise<string> {
  const page = unwrap(await call<Page<Task>>('/api/tasks', { query: { view, limit: 1 }, signal }));
  return String(page.total ?? page.items.length);
}
