import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { taskMessages } from '../task-messages';
import type { Task } from '../types';
import styles from './task-facts.module.css';

export function TaskFacts({ task }: { task: Task }) {
  const t = useMessages(taskMessages);
  const language = useLanguage();
  const facts = [
    { label: t('group'), value: [task.group, task.groupName].filter(Boolean).join(' ') },
    { label: t('campaign'), value: task.campaignName ?? '' },
    { label: t('process'), value: [pick(language, task.processName ?? task.process, task.processNameEn), task.stepCode].filter(Boolean).join(' · ') },
    { label: t('assignee'), value: task.assigneeName ?? task.assignee ?? '' },
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
