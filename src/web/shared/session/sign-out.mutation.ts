import { useMutation } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

/** A full reload follows: nothing that the last person saw stays in memory on a shared phone. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => unwrap(await call('/api/session', { method: 'DELETE' })),
    onSuccess: async () => {
      await import('../offline/known-person').then(({ forgetPerson }) => forgetPerson()).catch(() => {});
      window.location.assign('/login');
    },
  });
}
