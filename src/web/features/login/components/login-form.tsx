import { type FormEvent, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import type { DemoAccount } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Field, TextInput } from '@/shared/ui/field';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useSignIn } from '../api/sign-in.mutation';
import { loginMessages } from '../messages';
import { DemoAccounts } from './demo-accounts';
import styles from './login-page.module.css';

const DEMO_PASSWORD = 'demo';

export function LoginForm({ demoAccounts }: { demoAccounts: DemoAccount[] }) {
  const t = useMessages(loginMessages);
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const problem = useLoginProblem(signIn.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };
  const fill = (account: DemoAccount) => {
    setUsername(account.username);
    setPassword(DEMO_PASSWORD);
    signIn.reset();
  };
  return (
    <>
      <form className={styles.card} onSubmit={submit}>
        <Field label={t('username')}>
          {(ids) => (
            <TextInput {...ids} name="username" autoComplete="username" autoCapitalize="none" required value={username} onChange={(event) => setUsername(event.target.value)} />
          )}
        </Field>
        <Field label={t('password')}>
          {(ids) => (
            <TextInput {...ids} name="password" type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
          )}
        </Field>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" wide busy={signIn.isPending}>
          {t('signIn')}
        </Button>
      </form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} chosen={username} onChoose={fill} />}
    </>
  );
}

function useLoginProblem(failure: Failure | null): string | undefined {
  const t = useMessages(loginMessages);
  const text = useFailureText();
  if (!failure) return undefined;
  if (failure.tag === 'signed-out') return t('wrong');
  if (failure.tag === 'throttled') return t('throttled', { seconds: failure.retryAfterSeconds });
  return text(failure);
}
