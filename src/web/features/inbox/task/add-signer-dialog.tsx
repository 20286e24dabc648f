import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { useMe } from '@/shared/session/get-me.query';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, Select } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useSignTask } from '../api/sign-task.mutation';
import type { TaskDetail } from '../types';
import styles from './moves.module.css';
import { PersonChoice } from './person-choice';
import { signerMessages } from './signer-messages';
import { Words } from './words';

/** Whom, when, and why. Whether the person may sign is found out by asking. */
export function AddSignerDialog({ task, several, onClose }: { task: TaskDetail; several: boolean; onClose: () => void }) {
  const t = useMessages(signerMessages);
  const me = useMe();
  const everybody = usePeople();
  const signing = useSignTask(task.id);
  const failureText = useFailureText();
  const [to, setTo] = useState('');
  const [turn, setTurn] = useState<'before' | 'after'>('before');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const people = everybody.data?.filter(({ username }) => username !== me.username);

  const confirm = () => {
    setTried(true);
    const person = people?.find(({ username }) => username === to);
    if (!person || !reason.trim()) return;
    void signing.mutateAsync({ act: 'add-signer', to, turn, reason }).then(
      () => {
        toast.good(t('done_add', { person: person.name }));
        onClose();
      },
      () => {},
    );
  };
  return (
    <Dialog
      title={t('title_add')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="primary" busy={signing.isPending} onClick={confirm}>{t('confirm_add')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t(several ? 'words_addVote' : 'words_add')}</p>
        <PersonChoice
          label={t('person')} none={t('choose')} people={people} value={to} onChange={setTo}
          error={tried && !to ? t('needPerson') : undefined}
        />
        <Field label={t('turn')} required>
          {(ids) => (
            <Select {...ids} value={turn} onChange={(event) => setTurn(event.target.value === 'after' ? 'after' : 'before')}>
              <option value="before">{t('before')}</option>
              <option value="after">{t('after')}</option>
            </Select>
          )}
        </Field>
        <Words label={t('reason')} value={reason} onChange={setReason} required missing={tried ? t('needReason') : undefined} />
        {signing.error && <p role="alert" className={styles.bad}>{failureText(signing.error)}</p>}
      </div>
    </Dialog>
  );
}
