import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export function useUrgeTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (words: string) => act(id, 'urge', { words }), onSuccess: refresh });
}
