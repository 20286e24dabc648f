import { useMutation } from '@tanstack/react-query';
import { unwrap } from '@/shared/api/unwrap';
import type { FormValues, Task } from '../types';
import { keptIfUnsure } from '../offline/kept-if-unsure';
import { once } from './once';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Completion {
  task: Task;
  values: FormValues;
}

/** Answers `kept` when the server could not be reached and it waits on the device. */
export function useCompleteTask() {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async ({ task, values }: Completion): Promise<'done' | 'kept'> => {
      const path = `/api/tasks/${encodeURIComponent(task.id)}/complete`;
      const body = { values };
      const answer = await once(path, body);
      if (await keptIfUnsure(answer, path, body, [task])) return 'kept';
      unwrap(answer);
      return 'done';
    },
    // Input that was refused changed nothing on the server, so there is nothing to fetch again.
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
