import { useMessages } from '@/shared/i18n/messages';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import styles from './task-reason.module.css';

const BROUGHT = ['return', 'jump', 'add-signer-before', 'add-signer-after'] as const;
type Brought = (typeof BROUGHT)[number];

/** Why somebody else brought the work here: to be read before the form, not after a search in the history. */
export function TaskReason({ task }: { task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const why = task.history.filter(({ action, actor, detail }) => detail && actor !== task.assignee && BROUGHT.includes(action as Brought)).at(-1);
  if (!why || task.state === 'done') return null;
  return (
    <p className={styles.reason}>
      <strong>{why.actorName ?? why.actor} · {t(`act_${why.action as Brought}`)}</strong> {why.detail}
    </p>
  );
}
