import type { QueryClient } from '@tanstack/react-query';
import type { Session } from './session';

export const SESSION_KEY = ['session'];
export const ME_KEY = ['me'];

/** Marks the session as over without asking the server; the next screen is the login. */
export function endSession(client: QueryClient) {
  client.setQueryData<Session>(SESSION_KEY, (session) => session && { ...session, authenticated: false });
}
