import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useMe } from '@/shared/session/get-me.query';
import { codeOf } from '../step-code';
import { taskMessages } from '../task-messages';
import type { Task } from '../types';
import styles from './task-facts.module.css';

export function TaskFacts({ task }: { task: Task }) {
  const t = useMessages(taskMessages);
  const me = useMe();
  const language = useLanguage();
  const assignee = task.assigneeName ?? task.assignee ?? '';
  const standsIn = assignee !== '' && task.assignee !== me.username && task.acts.includes('complete');
  const facts = [
    { label: t('group'), value: [task.group, task.groupName].filter(Boolean).join(' ') },
    { label: t('campaign'), value: task.campaignName ?? '' },
    { label: t('process'), value: [pick(language, task.processName ?? task.process, task.processNameEn), codeOf(task)].filter(Boolean).join(' · ') },
    { label: t('assignee'), value: standsIn ? t('youStandIn', { who: assignee }) : assignee },
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
