import { lazy, type ReactNode, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useMeQuery } from '@/shared/session/get-me.query';
import { useSession } from '@/shared/session/get-session.query';
import { Failed } from '@/shared/ui/states';
import { SandboxTime } from './sandbox-time';
import { Starting } from './starting';

const OfflineStart = lazy(async () => ({ default: (await import('./offline-start')).OfflineStart }));

/** The gate: asks who is there, and sends strangers to the login, which brings them back here afterwards. */
export function SignedIn({ children }: { children: ReactNode }) {
  const location = useLocation();
  const session = useSession();
  const authenticated = session.data?.authenticated === true;
  const me = useMeQuery(authenticated);

  if (session.error) {
    const failed = <Failed failure={session.error} onRetry={() => void session.refetch()} />;
    return session.error.tag === 'network' ? <Suspense fallback={<Starting />}><OfflineStart failed={failed} /></Suspense> : failed;
  }
  if (session.data && !authenticated) {
    return <Navigate to="/login" replace state={{ from: location.pathname + location.search }} />;
  }
  if (me.error && !me.data) return <Failed failure={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Starting />;
  return (
    <>
      {me.data.sandbox && <SandboxTime />}
      {children}
    </>
  );
}
