import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Chip } from '@/shared/ui/chip';
import { taskMessages } from '../task-messages';
import type { Task } from '../types';
import styles from './task-due.module.css';

const SOON = 2 * 3_600_000;

export function TaskDue({ task }: { task: Task }) {
  const t = useMessages(taskMessages);
  const format = useFormat();
  if (!task.due) return <p className={styles.due}>{t('noDue')}</p>;
  const left = new Date(task.due).getTime() - format.now;
  const span = format.span(left);
  const open = task.state !== 'done';
  return (
    <p className={styles.due}>
      <time dateTime={task.due}>{t('dueAt', { moment: format.moment(task.due) })}</time>
      {open && task.late && <Chip tone="late">{t('late', { span })}</Chip>}
      {open && !task.late && left > 0 && <Chip tone={left < SOON ? 'soon' : 'plain'}>{t('left', { span })}</Chip>}
    </p>
  );
}
