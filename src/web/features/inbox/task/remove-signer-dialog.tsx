import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import type { Signer } from '../api/get-signers.query';
import { useSignTask } from '../api/sign-task.mutation';
import type { TaskDetail } from '../types';
import styles from './moves.module.css';
import { signerMessages } from './signer-messages';
import { Words } from './words';

export function RemoveSignerDialog({ task, signer, onClose }: { task: TaskDetail; signer: Signer; onClose: () => void }) {
  const t = useMessages(signerMessages);
  const signing = useSignTask(task.id);
  const failureText = useFailureText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const person = signer.name ?? t('somebody');
  const confirm = () => {
    setTried(true);
    if (!reason.trim()) return;
    // As a promise: the page looks again before it is kept, and may have dropped the dialog by then.
    void signing.mutateAsync({ act: 'remove-signer', signer: signer.id, reason }).then(
      () => {
        toast.good(t('done_remove', { person }));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog
      title={t('title_remove', { person })} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="primary" busy={signing.isPending} onClick={confirm}>{t('confirm_remove')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t(signer.votes ? 'words_removeVote' : 'words_remove', { person })}</p>
        <Words label={t('reason')} value={reason} onChange={setReason} required missing={tried ? t('needReason') : undefined} />
        {signing.error && <p role="alert" className={styles.bad}>{failureText(signing.error)}</p>}
      </div>
    </Dialog>
  );
}
