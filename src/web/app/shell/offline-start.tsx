import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { keepAnswers } from '@/shared/offline/keep-answers';
import { knownPerson } from '@/shared/offline/known-person';
import { setOffline } from '@/shared/offline/network';
import { ME_KEY, SESSION_KEY } from '@/shared/session/session-cache';
import { Starting } from './starting';

/** Opened without a network: whoever was here last may read what was kept. The server is asked again when it can be reached. */
export function OfflineStart({ failed }: { failed: ReactNode }) {
  const client = useQueryClient();
  const [nobody, setNobody] = useState(false);
  useEffect(() => {
    const start = async () => {
      const known = await knownPerson().catch(() => undefined);
      if (!known) return setNobody(true);
      setOffline(true);
      keepAnswers(known.me.username);
      client.setQueryData(ME_KEY, known.me);
      client.setQueryData(SESSION_KEY, { ...known.session, authenticated: true });
    };
    void start();
  }, [client]);
  return nobody ? failed : <Starting />;
}
