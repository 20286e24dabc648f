import { useMutation } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { unwrap } from '@/shared/api/unwrap';

export interface PasswordChange {
  current: string;
  new: string;
}

/** The server ends all other sessions of this person; this one goes on. */
export const useChangePassword = () =>
  useMutation({ mutationFn: async (body: PasswordChange) => unwrap(await call('/api/me/password', { method: 'POST', body })) });
