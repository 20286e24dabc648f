import { type SubmitEvent, useId, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { type PasswordChange, useChangePassword } from '@/shared/session/change-password.mutation';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Field, TextInput } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import styles from './me-page.module.css';
import { passwordMessages } from './password-messages';

interface Typed extends PasswordChange {
  again: string;
}

export function PasswordDialog({ username, onClose }: { username: string; onClose: () => void }) {
  const t = useMessages(passwordMessages);
  const form = useId();
  const failureText = useFailureText();
  const { mutateAsync, isPending, error } = useChangePassword();
  const [typed, setTyped] = useState<Typed>({ current: '', new: '', again: '' });
  const [tried, setTried] = useState(false);
  const objections = { ...refused(error), ...(tried && ownObjections(typed, t('missing'), t('differs'))) };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(ownObjections(typed, '', '')).length > 0) return;
    void mutateAsync({ current: typed.current, new: typed.new }).then(() => { toast.good(t('changed')); onClose(); }, () => {});
  };
  const field = (name: keyof Typed, label: string, autoComplete: string, hint?: string) => (
    <Field label={label} required hint={hint} error={objections[name]}>
      {(ids) => <TextInput {...ids} type="password" autoComplete={autoComplete} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />}
    </Field>
  );
  return (
    <Dialog
      title={t('title')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button type="submit" form={form} look="primary" busy={isPending}>{t('save')}</Button>
      </>}
    >
      <form id={form} className={styles.form} noValidate onSubmit={submit}>
        <p className={styles.username}>{t('words')}</p>
        {/* For password keepers: whose password this is. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        {field('current', t('current'), 'current-password')}
        {field('new', t('wished'), 'new-password', t('wishedHint'))}
        {field('again', t('again'), 'new-password')}
        {error && error.tag !== 'invalid' && <p role="alert" className={styles.bad}>{failureText(error)}</p>}
      </form>
    </Dialog>
  );
}

function ownObjections(typed: Typed, missing: string, differs: string): Partial<Typed> {
  return {
    ...(!typed.current && { current: missing }),
    ...(!typed.new && { new: missing }),
    ...(typed.new !== typed.again && { again: differs }),
  };
}

function refused(failure: Failure | null): Partial<Typed> {
  const violations = failure?.tag === 'invalid' ? failure.violations : [];
  return Object.fromEntries(violations.map(({ field, message }) => [field, message]));
}
