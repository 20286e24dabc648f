import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { useMe } from '@/shared/session/get-me.query';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useColleagues } from '../api/get-colleagues.query';
import { PersonChoice } from '../task/person-choice';
import { Refused } from '../task/refused';
import { Words } from '../task/words';
import styles from './bulk.module.css';
import type { BulkStepProps } from './bulk-dialog';
import { bulkMessages } from './bulk-messages';

/** To whom. Who is offered could have taken the first of them; whether that holds for each is found out by trying. */
export function BulkTransfer({ tasks, busy, failure, run, onClose }: BulkStepProps) {
  const t = useMessages(bulkMessages);
  const anybody = useMe().roles.includes('manager');
  const everybody = usePeople();
  const colleagues = useColleagues(tasks[0]?.id ?? '', !anybody);
  const people = anybody ? everybody.data : colleagues.data;
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('title_transfer', { count: tasks.length })} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={busy} disabled={!to} onClick={() => run({ to, reason })}>{t('confirm_transfer')}</Button>
      </>}
    >
      <div className={styles.form}>
        <PersonChoice label={t('person')} none={t('choosePerson')} people={people} value={to} onChange={setTo} />
        <Words label={t('reason')} value={reason} onChange={setReason} />
        {failure && <Refused failure={failure} violations={[]} />}
      </div>
    </Dialog>
  );
}
