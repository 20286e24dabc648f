import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePersonName } from '@/shared/people/use-person-name';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type Sent, useCopyTask } from '../api/copy-task.mutation';
import { CopyChoice, NOBODY } from './copy-choice';
import styles from './moves.module.css';
import { wordMessages } from './word-messages';
import { Words } from './words';

export function CopyDialog({ task, me, onClose }: { task: string; me: string; onClose: () => void }) {
  const t = useMessages(wordMessages);
  const failureText = useFailureText();
  const nameOf = usePersonName();
  const copy = useCopyTask(task);
  const [to, setTo] = useState(NOBODY);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const nobody = to.people.length + to.roles.length === 0;
  const sent = ({ copied }: Sent) => {
    toast.good(copied.length > 0 ? t('ccSent', { people: copied.map(nameOf).join('、') }) : t('ccAlready'));
    onClose();
  };
  const confirm = () => {
    setTried(true);
    if (!nobody) void copy.mutateAsync({ to: to.people, roles: to.roles, words }).then(sent, () => {});
  };
  return (
    <Dialog
      title={t('ccTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={copy.isPending} onClick={confirm}>{t('ccConfirm')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t('ccWords')}</p>
        <CopyChoice me={me} to={to} onChange={setTo} />
        {tried && nobody && <p role="alert" className={styles.bad}>{t('ccNobody')}</p>}
        <Words label={t('ccSay')} value={words} onChange={setWords} />
        {copy.error && <p role="alert" className={styles.bad}>{failureText(copy.error)}</p>}
      </div>
    </Dialog>
  );
}
