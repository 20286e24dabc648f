import { useMutation } from '@tanstack/react-query';
import { act } from './act';
import { useInboxRefresh } from './use-inbox-refresh';

export interface Sent {
  copied: string[];
  already: string[];
}

export function useCopyTask(id: string) {
  const refresh = useInboxRefresh();
  return useMutation({
    mutationFn: async (order: { to: string[]; roles: string[]; words: string }) => (await act(id, 'cc', order)) as Sent,
    onSuccess: refresh,
  });
}
