import { useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { Button } from '@/shared/ui/button';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useHandOver, usePreviewHandover } from '../api/hand-over.mutation';
import type { HandoverPreview } from './handover';
import styles from './handover.module.css';
import { HandoverResult } from './handover-result';
import { handoverMessages } from './messages';
import { PersonField } from './person-field';

interface HandoverFormProps {
  person: string;
  onPerson: (person: string) => void;
}

/** First what would go, then the act: nobody gives away a person's work unseen. */
export function HandoverForm({ person, onPerson }: HandoverFormProps) {
  const t = useMessages(handoverMessages);
  const { data: people = [] } = usePeople();
  const preview = usePreviewHandover(person);
  const handOver = useHandOver(person);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [campaigns, setCampaigns] = useState<string[]>();
  /** All that the person has: what may be chosen of. */
  const [all, setAll] = useState<HandoverPreview>();
  const failure = preview.error ?? handOver.error;
  const seen = preview.data;
  const mayGo = seen && seen.lacking.length === 0 && seen.tasks + seen.places > 0;

  const startAgain = () => {
    setAll(undefined);
    setCampaigns(undefined);
    preview.reset();
    handOver.reset();
  };
  const look = () => void preview.mutateAsync({ to, reason }).then(setAll, () => {});
  const narrow = (chosen: string[] | undefined) => {
    setCampaigns(chosen);
    handOver.reset();
    preview.mutate({ to, reason, campaigns: chosen });
  };
  const go = () => void handOver.mutateAsync({ to, reason, campaigns }).then(() => { toast.good(t('begun')); startAgain(); }, () => {});

  return (
    <Panel title={t('order')}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <PersonField person={person} onChange={(next) => { onPerson(next); startAgain(); }} />
          <Field label={t('to')} required>
            {(ids) => (
              <Select {...ids} value={to} onChange={({ target }) => { setTo(target.value); startAgain(); }}>
                <option value="">{t('choose')}</option>
                {people.filter(({ username }) => username !== person).map(({ username, name }) => <option key={username} value={username}>{`${name} (${username})`}</option>)}
              </Select>
            )}
          </Field>
        </div>
        <Field label={t('reason')} required>
          {(ids) => <TextInput {...ids} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />}
        </Field>
        {all && seen && <HandoverResult all={all} preview={seen} campaigns={campaigns} onCampaigns={narrow} />}
        {failure && <Refused failure={failure} />}
        <div>
          {all && seen
            ? <Button look="primary" busy={handOver.isPending} disabled={!mayGo || reason.trim() === ''} onClick={go}>{t('confirm')}</Button>
            : <Button look="primary" busy={preview.isPending} disabled={person === '' || to === ''} onClick={look}>{t('preview')}</Button>}
        </div>
      </div>
    </Panel>
  );
}

function Refused({ failure }: { failure: Failure }) {
  const failureText = useFailureText();
  const violations = failure.tag === 'invalid' ? failure.violations : [];
  return (
    <div role="alert" className={styles.bad}>
      <p>{failureText(failure)}</p>
      {violations.length > 0 && <ul>{violations.map(({ message }) => <li key={message}>{message}</li>)}</ul>}
    </div>
  );
}
