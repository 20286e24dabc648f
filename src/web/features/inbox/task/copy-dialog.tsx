import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { usePersonName } from '@/shared/people/use-person-name';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type Sent, useCopyTask } from '../api/copy-task.mutation';
import styles from './moves.module.css';
import { wordMessages } from './word-messages';
import { Words } from './words';

export function CopyDialog({ task, me, onClose }: { task: string; me: string; onClose: () => void }) {
  const t = useMessages(wordMessages);
  const failureText = useFailureText();
  const nameOf = usePersonName();
  const { data: people = [] } = usePeople();
  const copy = useCopyTask(task);
  const [to, setTo] = useState<string[]>([]);
  const [find, setFind] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const shown = people.filter(({ username, name }) => username !== me && (to.includes(username) || `${name} ${username}`.includes(find.trim())));
  const choose = (person: string, chosen: boolean) => setTo(chosen ? [...to, person] : to.filter((other) => other !== person));
  const sent = ({ copied }: Sent) => {
    toast.good(copied.length > 0 ? t('ccSent', { people: copied.map(nameOf).join('、') }) : t('ccAlready'));
    onClose();
  };
  const confirm = () => {
    setTried(true);
    if (to.length > 0) copy.mutate({ to, words }, { onSuccess: sent });
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
        <Field label={t('ccFind')}>
          {(ids) => <TextInput {...ids} type="search" value={find} onChange={(event) => setFind(event.target.value)} />}
        </Field>
        <fieldset className={styles.people}>
          <legend>{t('ccPeople')}</legend>
          {shown.map(({ username, name }) => (
            <label key={username}>
              <input type="checkbox" checked={to.includes(username)} onChange={({ target }) => choose(username, target.checked)} />
              {name}
            </label>
          ))}
        </fieldset>
        {tried && to.length === 0 && <p role="alert" className={styles.bad}>{t('ccNobody')}</p>}
        <Words label={t('ccSay')} value={words} onChange={setWords} />
        {copy.error && <p role="alert" className={styles.bad}>{failureText(copy.error)}</p>}
      </div>
    </Dialog>
  );
}
