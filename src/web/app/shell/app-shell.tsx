import { Outlet, ScrollRestoration } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import styles from './app-shell.module.css';
import { shellMessages } from './messages';
import { Navigation } from './navigation';

/** Phone: places in a bar at the thumb. Desktop: the same bar stands at the left. */
export function AppShell() {
  const t = useMessages(shellMessages);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <Navigation />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration getKey={(location) => location.pathname + location.search} />
    </div>
  );
}
