import { useMutation } from '@tanstack/react-query';
import { actOrKeep } from '../offline/sent-or-kept';
import type { Task } from '../types';
import { useInboxRefresh } from './use-inbox-refresh';

export function useClaimTask() {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (task: Task) => actOrKeep(task, 'claim'), onSettled: refresh });
}
