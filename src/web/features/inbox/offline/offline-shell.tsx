import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { keepAnswers, stopKeeping } from '@/shared/offline/keep-answers';
import { rememberPerson } from '@/shared/offline/known-person';
import { isOffline, setOffline } from '@/shared/offline/network';
import { useMe } from '@/shared/session/get-me.query';
import type { Session } from '@/shared/session/session';
import { endSession, ME_KEY, SESSION_KEY } from '@/shared/session/session-cache';
import { toast } from '@/shared/ui/toast-store';
import { inboxKeys } from '../api/keys';
import { drafts } from '../task/draft-store';
import { actOf, refusedOf } from './acts';
import { keepReady } from './keep-ready';
import { offlineMessages } from './offline-messages';
import { openQueue, type QueueEvents } from './queue';
import { registerWorker } from './register-worker';
import { addSent, forgetSent } from './results';
import { useActName } from './use-act-name';

/** Shows nothing: keeps what is read, sends what waits, and tells what became of it, on whatever page. */
export function OfflineShell() {
  const t = useMessages(offlineMessages);
  const client = useQueryClient();
  const me = useMe();
  const { username } = me;
  const nameOf = useActName();
  const latest = useRef({ t, me, nameOf });
  useEffect(() => {
    latest.current = { t, me, nameOf };
  });

  useEffect(() => {
    const session = client.getQueryData<Session>(SESSION_KEY);
    keepAnswers(username, session && !isOffline() ? rememberPerson({ session, me: latest.current.me, at: Date.now() }) : undefined);
    const refresh = () => void client.invalidateQueries({ queryKey: inboxKeys.all });
    const events: QueueEvents = {
      onElsewhere: refresh,
      onAnswer: (letter, answer) => {
        const { t: words, nameOf: naming } = latest.current;
        const { tasks } = letter;
        const act = actOf(letter);
        const name = naming(act, tasks[0] ?? { name: '' });
        const refused = answer.ok ? refusedOf(answer.value).map(({ id }) => id) : tasks.map(({ id }) => id);
        const done = tasks.filter(({ id }) => !refused.includes(id));
        if (act === 'complete') done.forEach(({ id }) => drafts.forget(username, id));
        if (refused.length > 0) toast.bad(words('failed', { name: tasks.length > 1 ? words('many', { name, count: refused.length }) : name }));
        if (done.length > 0) toast.good(tasks.length > 1 ? words('sentMany', { count: done.length }) : words(act === 'complete' ? 'sent' : 'sentAct', { name }));
        if (tasks.length > 1) addSent(done);
        refresh();
      },
      onStop: (why) => {
        // In this browser somebody else is signed in by now: what is on the screen is not theirs.
        if (why === 'stranger') return window.location.reload();
        toast.bad(latest.current.t('signIn'));
        endSession(client);
      },
    };
    const stops = [openQueue(username, events), keepReady(client), registerWorker(), forgetSent, watchNetwork(() => void client.invalidateQueries({ queryKey: ME_KEY }))];
    return () => {
      stops.forEach((stop) => stop());
      stopKeeping();
    };
  }, [client, username]);
  return null;
}

function watchNetwork(onBack: () => void): () => void {
  const gone = () => setOffline(true);
  const back = () => {
    setOffline(false);
    onBack();
  };
  addEventListener('offline', gone);
  addEventListener('online', back);
  return () => {
    removeEventListener('offline', gone);
    removeEventListener('online', back);
  };
}
