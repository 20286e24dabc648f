import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { keptSince } from '@/shared/offline/kept-answers';
import { isOffline } from '@/shared/offline/network';
import { hasRole, type Me } from '@/shared/session/session';
import { ME_KEY } from '@/shared/session/session-cache';
import { serverNow } from '@/shared/time/server-clock';
import { inboxKeys } from '../api/keys';
import type { Task } from '../types';

const FIRST = 4_000;
const AGAIN = 60_000;
const MOST = 20;
const FRESH = 3_600_000;
/** Who does which job changes seldom. */
const PEOPLE_FRESH = 12 * FRESH;

/** What the server does not tell it is not asked for every minute. */
const refused = new Map<string, number>();

/** The next tasks with script and form, and to whom they can be given, before they are opened: in the lift there is no network. One after the other, seldom. */
export function keepReady(client: QueryClient): () => void {
  let timer = setTimeout(tick, FIRST);
  let over = false;
  function tick() {
    void fetchNext(client, () => over).catch(() => {}).then(() => {
      if (!over) timer = setTimeout(tick, AGAIN);
    });
  }
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

async function fetchNext(client: QueryClient, over: () => boolean) {
  const { saveData } = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection ?? {};
  if (saveData || document.hidden) return;
  const me = client.getQueryData<Me>(ME_KEY);
  const anybody = me !== undefined && hasRole(me, 'manager');
  const wanted = nextOf(client).flatMap(({ id, acts }) => {
    const path = `/api/tasks/${encodeURIComponent(id)}`;
    const given = acts.includes('transfer') ? [{ path: anybody ? '/api/people' : `${path}/colleagues`, fresh: PEOPLE_FRESH }] : [];
    return [{ path, fresh: FRESH }, ...given];
  });
  for (const { path, fresh } of wanted) {
    if (serverNow() - Math.max((await keptSince(path)) ?? 0, refused.get(path) ?? 0) < fresh) continue;
    if (over() || isOffline()) return;
    const answer = await call(path);
    if (!answer.ok && answer.failure.tag !== 'network') refused.set(path, serverNow());
  }
}

function nextOf(client: QueryClient): Task[] {
  const lists = client.getQueriesData<InfiniteData<Page<Task>>>({ queryKey: inboxKeys.lists });
  const tasks = lists.flatMap(([, list]) => list?.pages.flatMap(({ items }) => items) ?? []);
  const mine = tasks.filter(({ acts }) => acts.includes('complete') && !acts.includes('claim'));
  // What can be claimed can be done after it, also without a network.
  return [...mine, ...tasks.filter(({ acts }) => acts.includes('complete') && acts.includes('claim'))].slice(0, MOST);
}
