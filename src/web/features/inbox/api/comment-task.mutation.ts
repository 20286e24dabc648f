import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Said {
  text: string;
  /** Usernames. */
  mentions: string[];
}

export function useCommentTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (said: Said) => act(id, 'comment', said), onSuccess: refresh });
}
