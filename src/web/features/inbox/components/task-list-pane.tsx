import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFilter } from '../hooks/use-filter';
import { inboxMessages } from '../messages';
import { DueChips } from './due-chips';
import { FilterButton } from './filter-button';
import { SearchBox } from './search-box';
import { TaskList } from './task-list';
import styles from './task-list-pane.module.css';
import { ViewTabs } from './view-tabs';

// Not in the first load: it comes when there is something, and the list does not wait for it.
const CopiesLink = lazy(async () => ({ default: (await import('./copies-link')).CopiesLink }));

export function TaskListPane() {
  const t = useMessages(inboxMessages);
  const [filter, change] = useFilter();
  return (
    <>
      <header className={styles.head}>
        <h1 className="sr-only">{t('title')}</h1>
        <ViewTabs view={filter.view} onChange={(view) => change({ view })} />
        <Suspense><CopiesLink /></Suspense>
        <div className={styles.tools}>
          <SearchBox text={filter.q ?? ''} onChange={(q) => change({ q })} />
          <FilterButton filter={filter} onChange={change} />
        </div>
        {filter.view !== 'done' && <DueChips due={filter.due} onChange={(due) => change({ due })} />}
      </header>
      <TaskList filter={filter} onChange={change} />
    </>
  );
}
