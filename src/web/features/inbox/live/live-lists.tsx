import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { useMessages } from '@/shared/i18n/messages';
import { inboxKeys } from '../api/keys';
import type { Filter, Task, TaskDetail } from '../types';
import styles from './live-lists.module.css';
import { liveMessages } from './live-messages';
import { watchLists } from './watch-lists';

const FIRST_PAGE = 20;
const NEAR_TOP = 80;
/** One refresh for what comes in a burst. */
const STILL = 400;

/**
 * Brings changes into the list without a reload. Whoever reads further down is not moved: what is new is told, and comes when it is
 * asked for.
 */
export function LiveLists({ filter }: { filter: Filter }) {
  const t = useMessages(liveMessages);
  const client = useQueryClient();
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(filter);
  const [fresh, setFresh] = useState(0);
  useEffect(() => {
    latest.current = filter;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = new Set<string>();
    let all = false;
    const refresh = async () => {
      const tasks = all ? undefined : [...touched];
      touched.clear();
      all = false;
      void client.invalidateQueries({ queryKey: inboxKeys.counts });
      void client.invalidateQueries({
        queryKey: [...inboxKeys.all, 'task'],
        predicate: ({ queryKey, state }) => (tasks?.includes(queryKey[2] as string) ?? true) && !mayBeFilled(state.data as TaskDetail | undefined),
      });
      if (isNearTop(mark.current)) {
        setFresh(0);
        void client.invalidateQueries({ queryKey: inboxKeys.lists });
      } else {
        setFresh(await countFresh(latest.current, idsIn(client.getQueryData(inboxKeys.list(latest.current)))));
      }
    };
    const stop = watchLists((tasks) => {
      tasks.forEach((id) => touched.add(id));
      all ||= tasks.length === 0;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), STILL);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);

  const show = () => {
    setFresh(0);
    scrollers(mark.current).forEach((each) => each.scrollTo({ top: 0 }));
    void client.invalidateQueries({ queryKey: inboxKeys.lists });
  };
  return (
    <div ref={mark} className={styles.place} role="status">
      {fresh > 0 && (
        <button type="button" className={styles.pill} onClick={show}>
          {t('fresh', { count: fresh })}
        </button>
      )}
    </div>
  );
}

/** A form stays as long as somebody may be writing in it: what became of its task is said when it is sent. */
function mayBeFilled(task?: TaskDetail): boolean {
  return Boolean(task?.form) && (task?.acts.includes('complete') ?? false);
}

/** The pane scrolls on the desktop, the page on the phone. */
function scrollers(mark: HTMLElement | null): (HTMLElement | Window)[] {
  return mark?.parentElement ? [mark.parentElement, window] : [window];
}

function isNearTop(mark: HTMLElement | null): boolean {
  return window.scrollY < NEAR_TOP && (mark?.parentElement?.scrollTop ?? 0) < NEAR_TOP;
}

function idsIn(list: unknown): Set<string> {
  const pages = (list as InfiniteData<Page<Task>> | undefined)?.pages ?? [];
  return new Set(pages.flatMap((page) => page.items.map(({ id }) => id)));
}

/** New ones that are due later than what is loaded come when one scrolls to them. */
async function countFresh(filter: Filter, known: Set<string>): Promise<number> {
  const answer = await call<Page<Task>>('/api/tasks', { query: { ...filter, limit: Math.max(FIRST_PAGE, Math.min(known.size, 200)) } });
  return answer.ok ? answer.value.items.filter(({ id }) => !known.has(id)).length : 0;
}
