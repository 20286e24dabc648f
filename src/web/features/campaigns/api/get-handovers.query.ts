import { useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';
import { type Handover, isAtWork } from '../handover/handover';

const WHILE_WORKING = 1_500;

export const handoverPath = (person: string) => `/api/people/${encodeURIComponent(person)}/handover`;

export const handoversKey = (person: string) => ['handovers', person];

/** What this person has handed over, newest first; read again by itself while one is at work. */
export const useHandovers = (person: string) =>
  useQuery({
    queryKey: handoversKey(person),
    queryFn: async ({ signal }) => unwrap(await call<{ items: Handover[] }>(`${handoverPath(person)}s`, { signal })).items,
    enabled: person !== '',
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? WHILE_WORKING : false),
  });
