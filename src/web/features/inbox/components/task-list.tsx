import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { classNames } from '@/shared/ui/class-names';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useTasks } from '../api/get-tasks.query';
import { type Section, sectionsOf } from '../due-bucket';
import { useNearEnd } from '../hooks/use-near-end';
import { inboxMessages } from '../messages';
import type { Selection } from '../bulk/selection';
import type { Filter } from '../types';
import { TaskBlock } from './task-block';
import styles from './task-list.module.css';

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
  const { username } = useMe();
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useTasks(filter);
  const end = useNearEnd(() => void fetchNextPage(), hasNextPage && !isFetchingNextPage);

  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <div className={styles.list} data-waiting="inbox"><LoadingRows /></div>;
  const headed = filter.view !== 'done';
  const sections = sectionsOf(data.pages, now, headed);
  if (sections.length === 0) return <Suspense><EmptyList filter={filter} onChange={onChange} /></Suspense>;
  const blocks = ({ blocks: all }: Section, top: boolean) =>
    all.map((tasks, index) => (
      <TaskBlock key={tasks[0]?.id} tasks={tasks} view={filter.view} me={username} selection={headed ? selection : undefined} first={top && index === 0} />
    ));
  return (
    <div className={classNames(styles.list, isPlaceholderData && styles.stale)} aria-busy={isPlaceholderData}>
      {sections.map((section, index) =>
        section.bucket ? (
          <section key={`${section.bucket}-${index}`} aria-label={t(section.bucket)}>
            <h2 className={classNames(styles.heading, section.bucket === 'overdue' && styles.overdue)}>{t(section.bucket)}</h2>
            {blocks(section, index < 2)}
          </section>
        ) : (
          blocks(section, index < 2)
        ),
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
