import { lazy, Suspense } from 'react';
import { Link, useLocation, useMatch } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { inboxMessages } from '../messages';
import type { Selection } from '../bulk/selection';
import { useQueued } from '../offline/queued';
import { codeOf } from '../step-code';
import type { Task, View } from '../types';
import { DueMark } from './due-mark';
import styles from './task-row.module.css';

// Not part of the first load: in one's own list there is nothing to claim.
const ClaimButton = lazy(async () => ({ default: (await import('./claim-button')).ClaimButton }));

interface Props {
  task: Task;
  view: View;
  /** Username of whoever looks. */
  me: string;
  selection?: Selection;
}

export function TaskRow({ task, view, me, selection }: Props) {
  const t = useMessages(inboxMessages);
  const language = useLanguage();
  const { search } = useLocation();
  const queued = useQueued(task.id);
  const open = useMatch('/inbox/:taskId')?.params.taskId === task.id;
  const insteadOf = view === 'mine' && task.assignee && task.assignee !== me ? t('insteadOf', { who: task.assigneeName ?? task.assignee }) : '';
  const who = task.assignee ? t('assignedTo', { who: task.assigneeName ?? task.assignee }) : t('unassigned');
  const words = (
    <>
      <span className={styles.top}>
        <span className={styles.group}>{[task.group, task.groupName].filter(Boolean).join(' ') || pick(language, task.processName ?? task.process, task.processNameEn)}</span>
        {queued ? <Chip tone={queued === 'waiting' ? 'held' : 'late'}>{t(queued)}</Chip> : <DueMark task={task} />}
      </span>
      <strong className={styles.name}>{pick(language, task.name, task.nameEn)}</strong>
      <span className={styles.where}>
        {[insteadOf, task.campaignName, codeOf(task), view === 'team' && who, task.waitsFor ? t('waitsFor', { count: task.waitsFor }) : ''].filter(Boolean).join(' · ')}
      </span>
    </>
  );
  if (selection) {
    return (
      <li className={styles.row} data-task={task.id}>
        <input type="checkbox" id={`choose-${task.id}`} className={styles.box} checked={selection.chosen.has(task.id)} onChange={() => selection.toggle(task)} />
        <label htmlFor={`choose-${task.id}`} className={styles.link}>{words}</label>
      </li>
    );
  }
  return (
    <li className={styles.row} data-task={task.id}>
      <Link to={{ pathname: `/inbox/${task.id}`, search }} className={styles.link} aria-current={open || undefined}>
        {words}
      </Link>
      {task.acts.includes('claim') && (
        <Suspense fallback={<Button size="s" disabled>{t('claim')}</Button>}>
          <ClaimButton task={task} />
        </Suspense>
      )}
    </li>
  );
}
