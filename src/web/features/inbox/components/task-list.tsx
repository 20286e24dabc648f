import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { classNames } from '@/shared/ui/class-names';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useTasks } from '../api/get-tasks.query';
import { inBuckets } from '../due-bucket';
import { useNearEnd } from '../hooks/use-near-end';
import { inboxMessages } from '../messages';
import type { Selection } from '../bulk/selection';
import type { Filter } from '../types';
import styles from './task-list.module.css';
import { TaskRow } from './task-row';

// Not part of the first load: mostly there is something to do.
const EmptyList = lazy(async () => ({ default: (await import('./empty-list')).EmptyList }));

interface Props {
  filter: Filter;
  /** While tasks are being chosen. */
  selection?: Selection;
  onChange: (change: Partial<Filter>) => void;
}

export function TaskList({ filter, selection, onChange }: Props) {
  const t = useMessages(inboxMessages);
  const { now } = useFormat();
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useTasks(filter);
  const end = useNearEnd(() => void fetchNextPage(), hasNextPage && !isFetchingNextPage);

  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <div className={styles.list}><LoadingRows /></div>;
  const tasks = data.pages.flatMap((page) => page.items);
  if (tasks.length === 0) return <Suspense><EmptyList filter={filter} onChange={onChange} /></Suspense>;
  return (
    <div className={classNames(styles.list, isPlaceholderData && styles.stale)} aria-busy={isPlaceholderData}>
      {filter.view === 'done' ? (
        <Rows tasks={tasks} view={filter.view} />
      ) : (
        inBuckets(tasks, now).map(({ bucket, tasks: rows }, index) => (
          <section key={`${bucket}-${index}`} aria-label={t(bucket)}>
            <h2 className={classNames(styles.heading, bucket === 'overdue' && styles.overdue)}>{t(bucket)}</h2>
            <Rows tasks={rows} view={filter.view} selection={selection} />
          </section>
        ))
      )}
      <div ref={end} className={styles.end}>
        {hasNextPage && (
          <Button wide busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Rows({ tasks, view, selection }: { tasks: Parameters<typeof inBuckets>[0]; view: Filter['view']; selection?: Selection }) {
  return (
    <ul className={styles.rows}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} view={view} selection={selection} />
      ))}
    </ul>
  );
}
