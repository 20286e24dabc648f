import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { useSelection } from '../bulk/selection';
import { useFilter } from '../hooks/use-filter';
import { inboxMessages } from '../messages';
import type { View } from '../types';
import { DueChips } from './due-chips';
import { FilterButton } from './filter-button';
import { SearchBox } from './search-box';
import { TaskList } from './task-list';
import styles from './task-list-pane.module.css';
import { ViewTabs } from './view-tabs';

// Not part of the first load: the list stands before it is watched, and before anybody chooses.
const LiveLists = lazy(async () => ({ default: (await import('../live/live-lists')).LiveLists }));
const BulkBar = lazy(async () => ({ default: (await import('../bulk/bulk-bar')).BulkBar }));
// Not in the first load: it comes when there is something, and the list does not wait for it.
const CopiesLink = lazy(async () => ({ default: (await import('./copies-link')).CopiesLink }));

const OfflineBanner = lazy(async () => ({ default: (await import('../offline/offline-banner')).OfflineBanner }));
const ListHands = lazy(async () => ({ default: (await import('../hands/list-hands')).ListHands }));

export function TaskListPane() {
  const t = useMessages(inboxMessages);
  const [filter, change] = useFilter();
  const [selection, toggleSelecting, startSelecting] = useSelection();
  const changeView = (view: View) => {
    selection?.end();
    change({ view });
  };
  return (
    <>
      <header className={styles.head}>
        <h1 className="sr-only">{t('title')}</h1>
        <ViewTabs view={filter.view} onChange={changeView} />
        <Suspense><OfflineBanner filter={filter} /></Suspense>
        <Suspense><CopiesLink /></Suspense>
        <div className={styles.tools}>
          <SearchBox text={filter.q ?? ''} onChange={(q) => change({ q })} />
          <FilterButton filter={filter} onChange={change} />
          {filter.view !== 'done' && <Button aria-pressed={selection !== undefined} onClick={toggleSelecting}>{t('select')}</Button>}
        </div>
        {filter.view !== 'done' && <DueChips due={filter.due} onChange={(due) => change({ due })} />}
      </header>
      <Suspense>
        <LiveLists filter={filter} />
      </Suspense>
      <Suspense>
        <ListHands filter={filter} selection={selection} onSelect={startSelecting} />
      </Suspense>
      <TaskList filter={filter} selection={selection} onChange={change} />
      {selection && (
        <Suspense>
          <BulkBar selection={selection} filter={filter} />
        </Suspense>
      )}
    </>
  );
}
