import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { keptSince } from '@/shared/offline/kept-answers';
import { isOffline } from '@/shared/offline/network';
import { serverNow } from '@/shared/time/server-clock';
import { inboxKeys } from '../api/keys';
import type { Task } from '../types';

const FIRST = 4_000;
const AGAIN = 60_000;
const MOST = 20;
const FRESH = 3_600_000;

/** The next tasks with script and form, before they are opened: in the lift there is no network. One after the other, seldom. */
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
  for (const { id } of nextOf(client)) {
    const path = `/api/tasks/${encodeURIComponent(id)}`;
    if (serverNow() - ((await keptSince(path)) ?? 0) < FRESH) continue;
    if (over() || isOffline()) return;
    await call(path);
  }
}

function nextOf(client: QueryClient): Task[] {
  const lists = client.getQueriesData<InfiniteData<Page<Task>>>({ queryKey: inboxKeys.lists });
  const tasks = lists.flatMap(([, list]) => list?.pages.flatMap(({ items }) => items) ?? []);
  return tasks.filter(({ acts }) => acts.includes('complete') && !acts.includes('claim')).slice(0, MOST);
}
