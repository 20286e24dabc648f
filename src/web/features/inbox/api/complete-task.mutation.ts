import { useMutation } from '@tanstack/react-query';
import { unwrap } from '@/shared/api/unwrap';
import type { FormValues, Task } from '../types';
import { keptIfUnsure } from '../offline/kept-if-unsure';
import { once } from './once';
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
    mutationFn: async ({ task, values, cc }: Completion): Promise<'done' | 'kept'> => {
      const path = `/api/tasks/${encodeURIComponent(task.id)}/complete`;
      const body = { values, ...(cc?.people.length && { cc: cc.people }), ...(cc?.roles.length && { ccRoles: cc.roles }) };
      const answer = await once(path, body);
      if (await keptIfUnsure(answer, path, body, [task])) return 'kept';
      unwrap(answer);
      return 'done';
    },
    // Input that was refused changed nothing on the server, so there is nothing to fetch again.
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
