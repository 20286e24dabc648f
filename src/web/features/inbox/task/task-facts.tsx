import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { taskMessages } from '../task-messages';
import type { Task } from '../types';
import styles from './task-facts.module.css';

export function TaskFacts({ task }: { task: Task }) {
  const t = useMessages(taskMessages);
  const nameOf = usePersonName();
  const facts = [
    { label: t('group'), value: [task.group, task.groupName].filter(Boolean).join(' ') },
    { label: t('campaign'), value: task.campaignName ?? '' },
    { label: t('process'), value: [task.processName ?? task.process, task.stepCode].filter(Boolean).join(' · ') },
    { label: t('assignee'), value: task.assignee ? nameOf(task.assignee) : '' },
  ].filter(({ value }) => value !== '');
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
