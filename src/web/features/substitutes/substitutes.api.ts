import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';

export interface Substitution {
  id: string;
  person: string;
  personName: string;
  substitute: string;
  substituteName: string;
  /** Days in Shanghai, both included. */
  from: string;
  until: string;
  campaigns?: string[] | null;
  processes?: string[] | null;
  roles?: string[] | null;
  reason?: string | null;
  state: 'planned' | 'inForce' | 'over' | 'ended';
}

export interface Wish {
  substitute: string;
  from: string;
  until: string;
  campaigns: string[];
  processes: string[];
  roles: string[];
  reason: string;
}

interface Both {
  items: Substitution[];
  forOthers: Substitution[];
}

const ALL = ['substitutes'] as const;
/** Of oneself, or for managers of somebody else. */
const pathOf = (person?: string) => (person ? `/api/people/${encodeURIComponent(person)}/substitutes` : '/api/me/substitutes');

export function useSubstitutes(person?: string) {
  return useQuery({
    queryKey: [...ALL, person ?? 'me'],
    queryFn: async ({ signal }) => unwrap(await call<Both>(pathOf(person), { signal })),
  });
}

export function useSetSubstitute(person?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wish: Wish) => unwrap(await call<Substitution>(pathOf(person), { method: 'POST', body: wish })),
    onSuccess: () => client.invalidateQueries({ queryKey: ALL }),
  });
}

export function useEndSubstitute(person?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => unwrap(await call(`${pathOf(person)}/${encodeURIComponent(id)}`, { method: 'DELETE' })),
    onSettled: () => client.invalidateQueries({ queryKey: ALL }),
  });
}

/** To choose from. */
export function useCampaignChoice() {
  return useQuery({
    queryKey: ['campaign-choice'],
    queryFn: async ({ signal }) =>
      unwrap(await call<Page<{ id: string; name: string }>>('/api/campaigns', { query: { limit: 100 }, signal })).items,
    staleTime: 60_000,
  });
}
