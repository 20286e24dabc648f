import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { useSignOut } from '@/shared/session/sign-out.mutation';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { ClockPanel } from './clock-panel';
import { LanguageChoice } from './language-choice';
import styles from './me-page.module.css';
import { shellMessages } from './messages';
import { ThemeChoice } from './theme-choice';

export function MePage() {
  const t = useMessages(shellMessages);
  const me = useMe();
  const signOut = useSignOut();
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
      </header>
      {me.sandbox && hasRole(me, 'manager') && <ClockPanel />}
      <section className={styles.card}>
        <LanguageChoice />
        <ThemeChoice />
      </section>
      <Button look="danger" wide busy={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('signOut')}
      </Button>
    </div>
  );
}
