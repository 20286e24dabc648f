import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export function useCommentTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (text: string) => act(id, 'comment', { text }), onSuccess: refresh });
}
