import type { Due, Filter, View } from './types';

const VIEWS: View[] = ['mine', 'claimable', 'team', 'done'];
const DUES: Due[] = ['overdue', 'today', 'week'];
const FIRST = 20;

/** What an address asks for. */
export function filterOf(params: URLSearchParams): Filter {
  const text = (name: string) => params.get(name) ?? undefined;
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'mine',
    campaign: text('campaign'),
    group: text('group'),
    step: text('step'),
    due: DUES.find((due) => due === params.get('due')),
    q: text('q'),
  };
}

export const firstPageOf = (filter: Filter) => ({ ...filter, limit: FIRST, after: undefined });
