import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import type { Failure } from '@/shared/api/failure';
import { tasksOfStep } from '../api/get-tasks-of-step';
import type { BulkOrder } from '../api/bulk-act.mutation';
import { useLeaving } from '../offline/use-ahead';
import type { Filter } from '../types';
import styles from './bulk.module.css';
import { BulkDialog } from './bulk-dialog';
import { bulkMessages } from './bulk-messages';
import { sameStep } from './same-step';
import type { Selection } from './selection';

/** At the thumb while tasks are chosen: how many, and what can be done with them together. */
export function BulkBar({ selection, filter }: { selection: Selection; filter: Filter }) {
  const t = useMessages(bulkMessages);
  const failureText = useFailureText();
  const client = useQueryClient();
  const [act, setAct] = useState<BulkOrder['act']>();
  const [looking, setLooking] = useState(false);
  const leaving = useLeaving();
  const tasks = [...selection.chosen.values()].filter(({ id }) => !leaving.has(id));
  const [first] = tasks;
  const can = (name: string) => tasks.length > 0 && tasks.every((task) => task.acts.includes(name));
  const waiting = tasks.filter(({ waitsFor }) => waitsFor).length;
  const oneStep = first !== undefined && tasks.every((task) => sameStep(first, task));

  const chooseStep = async () => {
    if (!first) return;
    setLooking(true);
    try {
      selection.add((await tasksOfStep(client, filter, first)).filter((task) => sameStep(first, task) && !leaving.has(task.id)));
    } catch (failure) {
      toast.bad(failureText(failure as Failure));
    } finally {
      setLooking(false);
    }
  };
  return (
    <div className={styles.bar} role="region" aria-label={t('bar')}>
      <div className={styles.line}>
        <strong role="status">{first ? t('count', { count: tasks.length }) : t('none')}</strong>
        {first && <Button look="quiet" size="s" busy={looking} onClick={() => void chooseStep()}>{t('allOfStep')}</Button>}
        <Button look="quiet" size="s" onClick={selection.end}>{t('cancel')}</Button>
      </div>
      {waiting > 0 && <p className={styles.note}>{t('waits', { count: waiting })}</p>}
      {first && can('complete') && !oneStep && <p className={styles.note}>{t('oneStep')}</p>}
      {first && (
        <div className={styles.line}>
          {can('claim') && <Button onClick={() => setAct('claim')}>{t('claim')}</Button>}
          {can('transfer') && <Button onClick={() => setAct('transfer')}>{t('transfer')}</Button>}
          <Button look="primary" className={styles.main} disabled={!can('complete') || !oneStep} onClick={() => setAct('complete')}>{t('complete')}</Button>
        </div>
      )}
      {act && <BulkDialog act={act} tasks={tasks} onClose={() => setAct(undefined)} onDone={selection.end} />}
    </div>
  );
}
