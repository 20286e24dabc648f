import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { usePeople } from '@/shared/people/get-people.query';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { isoDay } from '@/shared/time/format';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { Limits } from './limits';
import { substituteMessages } from './messages';
import { SubstituteList } from './substitute-list';
import { useSetSubstitute, useSubstitutes, type Wish } from './substitutes.api';
import styles from './substitutes.module.css';

/** One's own, or as a manager that of somebody who is away already. */
export function SubstituteDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(substituteMessages);
  const me = useMe();
  const { data: people = [] } = usePeople();
  const today = isoDay(useFormat().now);
  const [whose, setWhose] = useState('');
  const [wish, setWish] = useState<Wish>({ substitute: '', from: today, until: today, campaigns: [], processes: [], roles: [], reason: '' });
  const [tried, setTried] = useState(false);
  const set = useSetSubstitute(whose || undefined);
  const problems = useProblems(set.error);
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const save = () => {
    setTried(true);
    if (!wish.substitute || !wish.from || !wish.until) return;
    void set.mutateAsync(wish).then(({ substituteName }) => { toast.good(t('saved', { who: substituteName })); onClose(); }, () => {});
  };
  const others = people.filter(({ username }) => username !== (whose || me.username));
  const options = (some: typeof people) => some.map(({ username, name }) => <option key={username} value={username}>{name}</option>);
  return (
    <Dialog
      title={t('dialog')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={set.isPending} onClick={save}>{t('save')}</Button>
      </>}
    >
      <div className={styles.form}>
        {hasRole(me, 'manager') && (
          <Field label={t('whose')}>
            {(ids) => (
              <Select {...ids} value={whose} onChange={({ target }) => setWhose(target.value)}>
                <option value="">{t('mine')}</option>
                {options(people.filter(({ username }) => username !== me.username))}
              </Select>
            )}
          </Field>
        )}
        {whose && <Existing key={whose} person={whose} />}
        <Field label={t('who')} required error={problems.fields.substitute ?? (tried && !wish.substitute ? t('needPerson') : undefined)}>
          {(ids) => (
            <Select {...ids} value={wish.substitute} onChange={({ target }) => change({ substitute: target.value })}>
              <option value="">{t('choose')}</option>
              {options(others)}
            </Select>
          )}
        </Field>
        <Field label={t('from')} required error={problems.fields.from}>
          {(ids) => <TextInput {...ids} type="date" value={wish.from} onChange={({ target }) => change({ from: target.value })} />}
        </Field>
        <Field label={t('until')} required error={problems.fields.until ?? (tried && !(wish.from && wish.until) ? t('needDays') : undefined)}>
          {(ids) => <TextInput {...ids} type="date" min={today} value={wish.until} onChange={({ target }) => change({ until: target.value })} />}
        </Field>
        <Limits wish={wish} onChange={change} />
        <Field label={t('reason')} error={problems.fields.reason}>
          {(ids) => <TextInput {...ids} maxLength={500} value={wish.reason} onChange={({ target }) => change({ reason: target.value })} />}
        </Field>
        {problems.whole && <p role="alert" className={styles.bad}>{problems.whole}</p>}
      </div>
    </Dialog>
  );
}

function Existing({ person }: { person: string }) {
  const { data } = useSubstitutes(person);
  return data ? <SubstituteList person={person} items={data.items} /> : null;
}

/** What the server found, at its field or below the form. */
function useProblems(failure: ReturnType<typeof useSetSubstitute>['error']) {
  const failureText = useFailureText();
  const violations = failure?.tag === 'invalid' ? failure.violations : [];
  const fields: Partial<Record<string, string>> = Object.fromEntries(violations.map(({ field, message }) => [field, message]));
  return { fields, whole: failure && violations.length === 0 ? failureText(failure) : (fields.campaigns ?? fields.processes ?? fields.roles) };
}
