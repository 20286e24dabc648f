import { useMessages } from '@/shared/i18n/messages';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import styles from './task-reason.module.css';

const BROUGHT = ['return', 'jump', 'add-signer-before', 'add-signer-after'] as const;
const ENDED = ['return', 'jump', 'withdraw', 'remove-signer', 'decided'] as const;
type Act = (typeof BROUGHT)[number] | (typeof ENDED)[number];

/** Why somebody else brought the work here, or took it away: to be read first, not after a search in the history. */
export function TaskReason({ task }: { task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const cancelled = task.outcome === 'cancelled';
  const acts: readonly string[] = cancelled ? ENDED : BROUGHT;
  const why = task.history.filter(({ action, actor }) => acts.includes(action) && (cancelled || actor !== task.assignee)).at(-1);
  if (!why || task.outcome === 'completed') return null;
  return (
    <p className={styles.reason}>
      <strong>{why.actorName ?? why.actor} · {t(`act_${why.action as Act}`)}</strong> {why.detail}
    </p>
  );
}
