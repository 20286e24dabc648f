import { useMutation } from '@tanstack/react-query';
import type { FormValues } from '../types';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Completion {
  id: string;
  values: FormValues;
}

export function useCompleteTask() {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: ({ id, values }: Completion) => act(id, 'complete', { values }),
    // Input that was refused changed nothing on the server, so there is nothing to fetch again.
    onSettled: (_, failure) => (failure?.tag === 'invalid' ? undefined : refresh()),
  });
}
