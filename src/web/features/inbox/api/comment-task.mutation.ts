import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actOrKeep } from '../offline/sent-or-kept';
import { useTelling } from '../offline/use-telling';
import type { TaskDetail } from '../types';
import { inboxKeys } from './keys';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Said {
  text: string;
  /** Usernames. */
  mentions: string[];
}

/** What is said stands on the page at once and needs no other word; what waits for the network does. */
export function useCommentTask(id: string) {
  const client = useQueryClient();
  const refresh = useInboxRefresh();
  const tell = useTelling();
  return useMutation({
    mutationFn: async (said: Said) => {
      const task = { id, name: '', ...client.getQueryData<TaskDetail>(inboxKeys.task(id)) };
      const became = await actOrKeep(task, 'comment', said);
      if (became === 'kept') tell(became, 'comment', task, '');
    },
    onSuccess: refresh,
  });
}
