import { lazy, Suspense, useState } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import { TaskBackLink } from './task-back-link';
import { TaskDue } from './task-due';
import { TaskFacts } from './task-facts';
import { TaskReason } from './task-reason';
import styles from './task-header.module.css';

const CrisisDialog = lazy(async () => ({ default: (await import('@/shared/crisis/crisis-dialog')).CrisisDialog }));

export function TaskHeader({ task }: { task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const language = useLanguage();
  const [reporting, setReporting] = useState(false);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <TaskBackLink />
        {task.campaign && (
          <Button look="quiet" size="s" className={styles.crisis} onClick={() => setReporting(true)}>
            <Icon name="alert" size={18} />
            {t('crisis')}
          </Button>
        )}
      </div>
      <h1>{pick(language, task.name, task.nameEn)}</h1>
      <TaskDue task={task} />
      <TaskFacts task={task} />
      <TaskReason task={task} />
      {reporting && task.campaign && (
        <Suspense>
          <CrisisDialog campaign={task.campaign} group={task.group ?? undefined} onClose={() => setReporting(false)} />
        </Suspense>
      )}
    </header>
  );
}
