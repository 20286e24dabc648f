import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useUrgeTask } from '../api/urge-task.mutation';
import { useTelling } from '../offline/use-telling';
import type { Task } from '../types';
import styles from './moves.module.css';
import { wordMessages } from './word-messages';
import { Words } from './words';

/** How often it may be urged the server says; its answer tells when it goes again. */
export function UrgeDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useMessages(wordMessages);
  const failureText = useFailureText();
  const urge = useUrgeTask(task);
  const [words, setWords] = useState('');
  const tell = useTelling();
  const confirm = () =>
    void urge.mutateAsync(words).then(
      (became) => {
        tell(became, 'urge', task, t('urged'));
        onClose();
      },
      () => {},
    );
  return (
    <Dialog
      title={t('urgeTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={urge.isPending} onClick={confirm}>{t('urgeConfirm')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t('urgeWords')}</p>
        <Words label={t('urgeSay')} value={words} onChange={setWords} />
        {urge.error && <p role="alert" className={styles.bad}>{failureText(urge.error)}</p>}
      </div>
    </Dialog>
  );
}
