import { Navigate } from 'react-router';
import { useMe } from '@/shared/session/get-me.query';
import { placesFor } from './places';

/** Each person starts where their work is: staff and managers in the inbox, auditors in the audit. */
export function Home() {
  const me = useMe();
  const start = me.roles.every((role) => role === 'auditor') ? '/audit' : (placesFor(me)[0]?.path ?? '/inbox');
  return <Navigate to={start} replace />;
}
