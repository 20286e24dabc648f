import { useLocation, useNavigate } from 'react-router';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useMoveTask } from '../api/move-task.mutation';

/** Does it, says so and goes back to the list, where the task may be no more; or says why not. */
export function useMoving(task: string, onClose: () => void) {
  const mutation = useMoveTask(task);
  const navigate = useNavigate();
  const { search } = useLocation();
  const failureText = useFailureText();
  return {
    busy: mutation.isPending,
    problem: mutation.error ? failureText(mutation.error) : undefined,
    // As a promise: the page looks again before it is kept, and may have dropped the dialog by then.
    move: (order: Parameters<typeof mutation.mutate>[0], done: string) =>
      void mutation.mutateAsync(order).then(
        () => {
          toast.good(done);
          onClose();
          void navigate({ pathname: '/inbox', search });
        },
        () => undefined,
      ),
  };
}
