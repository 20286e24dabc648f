import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, TextArea } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useMoveTask } from '../api/move-task.mutation';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';

/** Only the server knows whether somebody has gone on since; it is asked by trying. */
export function WithdrawDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const t = useMessages(moveMessages);
  const failureText = useFailureText();
  const navigate = useNavigate();
  const mutation = useMoveTask(task.id);
  const [reason, setReason] = useState('');
  const confirm = () =>
    mutation.mutate(
      { move: 'withdraw', reason },
      {
        onSuccess: () => {
          toast.good(t('done_withdraw'));
          onClose();
          void navigate('/inbox');
        },
      },
    );
  return (
    <Dialog
      title={t('title_withdraw')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={mutation.isPending} onClick={confirm}>{t('confirm_withdraw')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t('words_withdraw')}</p>
        <Field label={t('reason_withdraw')}>
          {(ids) => <TextArea {...ids} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        {mutation.error && <p role="alert" className={styles.bad}>{failureText(mutation.error)}</p>}
      </div>
    </Dialog>
  );
}
