import { lazy, type ReactNode, Suspense } from 'react';
import { Outlet, ScrollRestoration, useMatches } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { classNames } from '@/shared/ui/class-names';
import styles from './app-shell.module.css';
import { shellMessages } from './messages';
import { Navigation } from './navigation';

const OfflineShell = lazy(() =>
  import('@/features/inbox/offline/offline-shell').then(({ OfflineShell: shell }) => ({ default: shell }), () => ({ default: (): ReactNode => null })),
);

/** Phone: places in a bar at the thumb. Desktop: the same bar stands at the left. */
export function AppShell() {
  const t = useMessages(shellMessages);
  const filled = useMatches().some(({ handle }) => (handle as { fillsPhone?: boolean } | undefined)?.fillsPhone);
  return (
    <div className={classNames(styles.shell, filled && styles.filled)}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <Navigation />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense><OfflineShell /></Suspense>
      <ScrollRestoration getKey={(location) => location.pathname + location.search} />
    </div>
  );
}
