import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { useMe } from '@/shared/session/get-me.query';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useColleagues } from '../api/get-colleagues.query';
import type { TaskDetail } from '../types';
import { moveMessages } from './move-messages';
import styles from './moves.module.css';
import { PersonChoice } from './person-choice';
import { useMoving } from './use-moving';
import { Words } from './words';

/** To whom. Opinions are asked of anybody; a task is given to who could have taken it, by a manager to anybody. */
export function PassDialog({ task, move, onClose }: { task: TaskDetail; move: 'transfer' | 'delegate'; onClose: () => void }) {
  const t = useMessages(moveMessages);
  const moving = useMoving(task, onClose);
  const me = useMe();
  const anybody = move === 'delegate' || me.roles.includes('manager');
  const everybody = usePeople();
  const colleagues = useColleagues(task.id, !anybody);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const known = anybody ? everybody.data : colleagues.data;
  const failureText = useFailureText();
  const unknown = anybody ? everybody.error : colleagues.error;
  const people = known?.filter(({ username }) => username !== task.assignee);

  const confirm = () => {
    setTried(true);
    const person = people?.find(({ username }) => username === to);
    if (person) moving.move({ move, to, reason }, t(`done_${move}`, { person: person.name }));
  };
  return (
    <Dialog
      title={t(`title_${move}`)} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={moving.busy} disabled={!people?.length} onClick={confirm}>{t(`confirm_${move}`)}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t(`words_${move}`)}</p>
        {people?.length === 0 && <p>{t('nobody')}</p>}
        {!people && unknown && <p role="alert" className={styles.bad}>{failureText(unknown)}</p>}
        <PersonChoice
          label={t('person')} none={t('choose')} people={people} value={to} onChange={setTo}
          error={tried && !to ? t('needPerson') : undefined}
        />
        <Words label={t(`reason_${move}`)} value={reason} onChange={setReason} />
        {moving.problem && <p role="alert" className={styles.bad}>{moving.problem}</p>}
      </div>
    </Dialog>
  );
}
