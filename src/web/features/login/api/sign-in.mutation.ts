import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import { csrfToken } from '@/shared/api/csrf';
import { unwrap } from '@/shared/api/unwrap';
import { sessionQuery } from '@/shared/session/get-session.query';
import { SESSION_KEY } from '@/shared/session/session-cache';

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      // The page may have been open for longer than its CSRF cookie lived.
      if (!csrfToken()) await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      return unwrap(await call('/api/session', { method: 'POST', body: credentials }));
    },
    onSuccess: async () => {
      // Whoever was here before may have been somebody else.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      // Asked again, not assumed: the login changes the CSRF token too.
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
}
