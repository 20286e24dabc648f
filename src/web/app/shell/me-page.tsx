import { useState } from 'react';
import { LeaveDialog } from '@/features/inbox/offline/leave-dialog';
import { useLetters } from '@/features/inbox/offline/queue';
import { SubstitutesPanel } from '@/features/substitutes/substitutes-panel';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { useRoleName } from '@/shared/session/get-roles.query';
import { hasRole } from '@/shared/session/session';
import { useSignOut } from '@/shared/session/sign-out.mutation';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { ClockPanel } from './clock-panel';
import { LanguageChoice } from './language-choice';
import styles from './me-page.module.css';
import { meMessages } from './me-messages';
import { noticeMessages } from './notice-messages';
import { PasswordDialog } from './password-dialog';
import { passwordMessages } from './password-messages';
import { ThemeChoice } from './theme-choice';

export function MePage() {
  const t = useMessages(meMessages);
  const me = useMe();
  const roleName = useRoleName();
  const failureText = useFailureText();
  const signOut = useSignOut();
  const [changing, setChanging] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const unsent = useLetters().length;
  const changePassword = useMessages(passwordMessages)('title');
  const noticeChoices = useMessages(noticeMessages)('choices');
  const leave = () => void signOut.mutateAsync().catch((failure: Failure) => toast.bad(failureText(failure)));
  return (
    <div className={styles.page}>
      <header className={styles.card}>
        <h1>{me.name}</h1>
        <p className={styles.username}>{me.username}</p>
        <p className={styles.chips}>
          {me.demo && <Chip tone="soon">{t('demo')}</Chip>}
          {me.roles.map((role) => (
            <Chip key={role} tone="jade">
              {t(`role_${role}`)}
            </Chip>
          ))}
        </p>
        {me.roleKeys.length > 0 && (
          <p className={styles.username}>
            {t('duties')} {me.roleKeys.map(roleName).join('、')}
          </p>
        )}
      </header>
      {hasRole(me, 'admin', 'manager', 'staff') && <SubstitutesPanel />}
      {me.sandbox && hasRole(me, 'manager', 'admin') && <ClockPanel />}
      <section className={styles.card}>
        <LanguageChoice />
        <ThemeChoice />
      </section>
      {hasRole(me, 'admin', 'manager', 'staff') && <ButtonLink wide to="/notifications/preferences">{noticeChoices}</ButtonLink>}
      <ButtonLink wide to="/copies">{t('copies')}</ButtonLink>
      <Button wide onClick={() => setChanging(true)}>{changePassword}</Button>
      <Button look="danger" wide busy={signOut.isPending} onClick={() => (unsent > 0 ? setLeaving(true) : leave())}>
        {t('signOut')}
      </Button>
      {leaving && <LeaveDialog count={unsent} busy={signOut.isPending} onLeave={leave} onClose={() => setLeaving(false)} />}
      {changing && <PasswordDialog username={me.username} onClose={() => setChanging(false)} />}
    </div>
  );
}
