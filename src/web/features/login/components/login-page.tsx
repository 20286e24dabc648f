import { Navigate, useLocation } from 'react-router';
import { switchLanguage } from '@/shared/i18n/i18n';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useSession } from '@/shared/session/get-session.query';
import { Button } from '@/shared/ui/button';
import { loginMessages } from '../messages';
import { LoginForm } from './login-form';
import styles from './login-page.module.css';

export function LoginPage() {
  const t = useMessages(loginMessages);
  const language = useLanguage();
  const session = useSession();
  const from = (useLocation().state as { from?: string } | null)?.from ?? '/';
  if (session.data?.authenticated) return <Navigate to={from} replace />;
  return (
    <main className={styles.page} data-waiting={session.isPending ? 'login' : undefined}>
      <div className={styles.column}>
        <header className={styles.head}>
          <img src="/favicon.svg" alt="" width={56} height={56} />
          <div>
            <h1>{t('title')}</h1>
            <p>{t('claim')}</p>
          </div>
        </header>
        <LoginForm demoAccounts={session.data?.demo ? (session.data.demoAccounts ?? []) : []} />
        <Button look="quiet" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => switchLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {t('language')}
        </Button>
      </div>
    </main>
  );
}
