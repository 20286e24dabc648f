import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Icon } from '@/shared/ui/icon';
import { useFailureText } from '@/shared/ui/use-failure-text';
import type { BulkAnswer } from '../api/bulk-act.mutation';
import type { Task } from '../types';
import styles from './bulk.module.css';
import { bulkMessages } from './bulk-messages';
import { nameOf } from './name-of';

interface Props {
  tasks: Task[];
  answers: ReadonlyMap<string, BulkAnswer>;
  busy: boolean;
  failure: Failure | null;
  onAgain: () => void;
  onClose: () => void;
}

/** Each task with what became of it, what failed first. */
export function BulkResults({ tasks, answers, busy, failure, onAgain, onClose }: Props) {
  const t = useMessages(bulkMessages);
  const failureText = useFailureText();
  const failed = tasks.filter(({ id }) => answers.get(id)?.problem);
  const done = tasks.filter(({ id }) => answers.has(id) && !answers.get(id)?.problem);
  return (
    <Dialog
      title={t('title_results')} onClose={onClose}
      footer={<>
        {failed.length > 0 && <Button busy={busy} onClick={onAgain}>{t('again')}</Button>}
        <Button look="primary" disabled={busy} onClick={onClose}>{t('close')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p role="status">
          {busy ? t('working') : failed.length === 0 ? t('allDone', { count: done.length }) : t('someDone', { done: done.length, failed: failed.length })}
        </p>
        {failure && !busy && <p role="alert" className={styles.bad}>{failureText(failure)}</p>}
        {/* So that a long list can be scrolled by keys. */}
        <ul className={styles.results} tabIndex={0} aria-label={t('tasks')}>
          {failed.map((task) => (
            <li key={task.id}>
              <Icon name="alert" size={18} />
              <span>{nameOf(task)}<small className={styles.bad}>{answers.get(task.id)?.problem?.detail}</small></span>
            </li>
          ))}
          {done.map((task) => (
            <li key={task.id}>
              <Icon name="check" size={18} />
              <span>{nameOf(task)}<small>{t('done')}</small></span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
