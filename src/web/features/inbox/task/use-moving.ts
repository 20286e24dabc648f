import { useLocation, useNavigate } from 'react-router';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useMoveTask } from '../api/move-task.mutation';
import { useTelling } from '../offline/use-telling';
import type { Task } from '../types';

/** Does it, says so and goes back to the list, where the task may be no more; or says why not. */
export function useMoving(task: Task, onClose: () => void) {
  const mutation = useMoveTask(task);
  const navigate = useNavigate();
  const { search } = useLocation();
  const failureText = useFailureText();
  const tell = useTelling();
  return {
    busy: mutation.isPending,
    problem: mutation.error ? failureText(mutation.error) : undefined,
    // As a promise: the page looks again before it is kept, and may have dropped the dialog by then.
    move: (order: Parameters<typeof mutation.mutate>[0], done: string) =>
      void mutation.mutateAsync(order).then(
        (became) => {
          tell(became, 'transfer', task, done);
          onClose();
          void navigate({ pathname: '/inbox', search });
        },
        () => undefined,
      ),
  };
}
