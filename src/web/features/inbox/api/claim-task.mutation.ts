import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export function useClaimTask() {
  const refresh = useInboxRefresh();
  return useMutation({ mutationFn: (id: string) => act(id, 'claim'), onSettled: refresh });
}
