import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export function useUnclaimTask() {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (id: string) => act(id, 'unclaim'), onSettled: refresh });
}
