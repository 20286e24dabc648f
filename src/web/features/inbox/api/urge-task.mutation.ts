import { useMutation } from '@tanstack/react-query';
import { actOrKeep } from '../offline/sent-or-kept';
import type { Task } from '../types';
import { useInboxRefresh } from './use-inbox-refresh';

export function useUrgeTask(task: Task) {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (words: string) => actOrKeep(task, 'urge', { words }), onSuccess: refresh });
}
