import { type SubmitEvent, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Field, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useSavePreferences } from '../api/preferences';
import { noticeMessages } from '../messages';
import styles from '../notices.module.css';
import type { Preferences, Wishes } from '../types';
import { TimeChoice } from './time-choice';
import { TopicChoices } from './topic-choices';

export function PreferencesForm({ saved }: { saved: Preferences }) {
  const t = useMessages(noticeMessages);
  const failureText = useFailureText();
  const { mutateAsync, isPending, error } = useSavePreferences();
  const [wishes, setWishes] = useState<Wishes>(() => wishesOf(saved));
  const wrong = refused(error);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = { ...wishes, email: wishes.email || null, weComUser: wishes.weComUser || null, digestAt: wishes.digestAt || null };
    void mutateAsync(said).then(() => toast.good(t('saved')), () => {});
  };
  const time = (name: 'quietFrom' | 'quietTo' | 'digestAt', label: string, none?: string) => (
    <Field label={label} error={wrong[name]}>
      {(ids) => <TimeChoice {...ids} value={wishes[name] ?? ''} none={none} onChange={(chosen) => setWishes({ ...wishes, [name]: chosen })} />}
    </Field>
  );
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <section className={styles.card}>
        <h2>{t('ways')}</h2>
        {saved.channels.length === 0 ? <p className={styles.hint}>{t('noWays')}</p> : <p className={styles.hint}>{t('waysHint')}</p>}
        {saved.channels.some(({ type }) => type === 'mail') && (
          <Field label={t('email')} hint={t('emailHint')} error={wrong.email}>
            {(ids) => <TextInput {...ids} type="email" autoComplete="email" value={wishes.email ?? ''} onChange={({ target }) => setWishes({ ...wishes, email: target.value })} />}
          </Field>
        )}
        {saved.channels.filter(({ rings }) => rings).map(({ name, type }) => (
          <Field key={name} label={t('ring', { robot: `${t(type)}（${name}）` })} hint={t(type === 'feishu' ? 'ringHint_feishu' : 'ringHint')} error={wrong[`mentions.${name}`]}>
            {(ids) => (
              <TextInput {...ids} autoComplete="off" maxLength={64} value={wishes.mentions?.[name] ?? ''}
                onChange={({ target }) => setWishes({ ...wishes, mentions: { ...wishes.mentions, [name]: target.value } })} />
            )}
          </Field>
        ))}
        {saved.channels.some(({ type }) => type === 'wecom-app') && (
          <Field label={t('weComUser')} hint={t('weComUserHint')} error={wrong.weComUser}>
            {(ids) => <TextInput {...ids} autoCapitalize="off" autoComplete="off" value={wishes.weComUser ?? ''} onChange={({ target }) => setWishes({ ...wishes, weComUser: target.value })} />}
          </Field>
        )}
        <TopicChoices channels={saved.channels} wants={wishes.wants} onChange={(wants) => setWishes({ ...wishes, wants })} />
      </section>
      <section className={styles.card}>
        <h2>{t('quiet')}</h2>
        <p className={styles.hint}>{t('quietHint')}</p>
        <div className={styles.pair}>
          {time('quietFrom', t('from'))}
          {time('quietTo', t('to'))}
        </div>
      </section>
      <section className={styles.card}>
        <h2>{t('digest')}</h2>
        <p className={styles.hint}>{t('digestHint')}</p>
        {time('digestAt', t('digestAt'), t('noDigest'))}
      </section>
      {error && <p role="alert" className={styles.bad}>{failureText(error)}</p>}
      <Button type="submit" look="primary" wide busy={isPending}>{t('save')}</Button>
    </form>
  );
}

const wishesOf = ({ email, weComUser, wants, quietFrom, quietTo, digestAt, mentions }: Preferences): Wishes =>
  ({ email, weComUser, wants, quietFrom, quietTo, digestAt, mentions });

function refused(error: Failure | null): Partial<Record<string, string>> {
  const violations = error?.tag === 'invalid' ? error.violations : [];
  return Object.fromEntries(violations.map(({ field, message }) => [field ?? '', message]));
}
