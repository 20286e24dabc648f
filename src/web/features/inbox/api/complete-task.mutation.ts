import { useMutation } from '@tanstack/react-query';
import { actOrKeep } from '../offline/sent-or-kept';
import type { FormValues, Task } from '../types';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Completion {
  task: Task;
  values: FormValues;
  /** Who is shown it then, people and roles. */
  cc?: { people: string[]; roles: string[] };
}

/** Answers `kept` when the server could not be reached and it waits on the device. */
export function useCompleteTask() {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: ({ task, values, cc }: Completion) =>
      actOrKeep(task, 'complete', { values, ...(cc?.people.length && { cc: cc.people }), ...(cc?.roles.length && { ccRoles: cc.roles }) }),
    // Input that was refused changed nothing on the server, so there is nothing to fetch again.
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
