import { LoginPage } from '@/features/login/components/login-page';
import { readAhead } from '@/shared/api/ahead';
import { SESSION_KEY } from '@/shared/session/session-cache';
import type { Session } from '@/shared/session/session';
import { paint } from './paint';
import { tell } from './stand-ins/react-query';

void paint({ pathname: '/login', search: '', page: 'login' }, async () => {
  const session = await readAhead<Session>('/api/session');
  if (session?.authenticated) return undefined;
  if (session) tell(SESSION_KEY, session);
  return <LoginPage />;
});
