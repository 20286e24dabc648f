import { useSearchParams } from 'react-router';
import type { Due, Filter, View } from '../types';

const VIEWS: View[] = ['mine', 'claimable', 'team', 'done'];
const DUES: Due[] = ['overdue', 'today', 'week'];

/** The filter lives in the address: it survives reload, back and sharing. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const text = (name: string) => params.get(name) ?? undefined;
  const filter: Filter = {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'mine',
    campaign: text('campaign'),
    group: text('group'),
    step: text('step'),
    due: DUES.find((due) => due === params.get('due')),
    q: text('q'),
  };
  const change = (part: Partial<Filter>) =>
    setParams(
      Object.entries({ ...filter, ...part }).filter((entry): entry is [string, string] => Boolean(entry[1])),
      { replace: true },
    );
  return [filter, change];
}
