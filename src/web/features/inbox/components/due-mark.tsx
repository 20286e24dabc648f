import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Chip } from '@/shared/ui/chip';
import { inboxMessages } from '../messages';
import type { Task } from '../types';
import styles from './due-mark.module.css';

const SOON = 2 * 3_600_000;

/** When it is due, and how that stands: late, soon, held. */
export function DueMark({ task }: { task: Task }) {
  const t = useMessages(inboxMessages);
  const format = useFormat();
  if (task.state === 'held') return <Chip tone="held">{t('held')}</Chip>;
  if (task.outcome === 'cancelled') return <Chip>{t('cancelled')}</Chip>;
  if (task.doneAt) return <span className={styles.time}>{t('doneAt', { moment: format.moment(task.doneAt) })}</span>;
  if (!task.due || task.state === 'done') return null;
  const left = new Date(task.due).getTime() - format.now;
  if (task.late) return <Chip tone="late">{t('late', { span: format.span(left) })}</Chip>;
  if (left < SOON) return <Chip tone="soon">{format.moment(task.due)}</Chip>;
  return (
    <time className={styles.time} dateTime={task.due}>
      {format.moment(task.due)}
    </time>
  );
}
