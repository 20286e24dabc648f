import { Link, useLocation, useMatch } from 'react-router';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useMe } from '@/shared/session/get-me.query';
import { inboxMessages } from '../messages';
import type { Task, View } from '../types';
import { ClaimButton } from './claim-button';
import { DueMark } from './due-mark';
import styles from './task-row.module.css';

export function TaskRow({ task, view }: { task: Task; view: View }) {
  const t = useMessages(inboxMessages);
  const language = useLanguage();
  const { search } = useLocation();
  const me = useMe();
  const open = useMatch('/inbox/:taskId')?.params.taskId === task.id;
  const insteadOf = view === 'mine' && task.assignee && task.assignee !== me.username ? t('insteadOf', { who: task.assigneeName ?? task.assignee }) : '';
  const who = task.assignee ? t('assignedTo', { who: task.assigneeName ?? task.assignee }) : t('unassigned');
  return (
    <li className={styles.row}>
      <Link to={{ pathname: `/inbox/${task.id}`, search }} className={styles.link} aria-current={open || undefined}>
        <span className={styles.top}>
          <span className={styles.group}>{[task.group, task.groupName].filter(Boolean).join(' ') || pick(language, task.processName ?? task.process, task.processNameEn)}</span>
          <DueMark task={task} />
        </span>
        <strong className={styles.name}>{pick(language, task.name, task.nameEn)}</strong>
        <span className={styles.where}>
          {[insteadOf, task.campaignName, task.stepCode, view === 'team' && who].filter(Boolean).join(' · ')}
        </span>
      </Link>
      {task.acts.includes('claim') && <ClaimButton task={task} />}
    </li>
  );
}
