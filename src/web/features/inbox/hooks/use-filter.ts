import { useSearchParams } from 'react-router';
import { filterOf } from '../filter';
import type { Filter } from '../types';

/** The filter lives in the address: it survives reload, back and sharing. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const change = (part: Partial<Filter>) =>
    setParams(
      Object.entries({ ...filter, ...part }).filter((entry): entry is [string, string] => Boolean(entry[1])),
      { replace: true },
    );
  return [filter, change];
}
