import { useMutation } from '@tanstack/react-query';
import type { FormValues } from '../types';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Completion {
  id: string;
  values: FormValues;
  /** Who is shown it then, people and roles. */
  cc?: { people: string[]; roles: string[] };
}

export function useCompleteTask() {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: ({ id, values, cc }: Completion) =>
      act(id, 'complete', { values, ...(cc?.people.length && { cc: cc.people }), ...(cc?.roles.length && { ccRoles: cc.roles }) }),
    // Input that was refused changed nothing on the server, so there is nothing to fetch again.
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
