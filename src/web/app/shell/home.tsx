import { Navigate } from 'react-router';
import { useMe } from '@/shared/session/get-me.query';
import { startOf } from './places';

/** The start has no page of its own. */
export function Home() {
  return <Navigate to={startOf(useMe())} replace />;
}
