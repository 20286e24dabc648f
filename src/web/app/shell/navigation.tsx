import { lazy, type ReactNode, Suspense } from 'react';
import { NavLink } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Icon, type IconName } from '@/shared/ui/icon';
import { shellMessages } from './messages';
import styles from './navigation.module.css';
import { placesFor } from './places';

// Without a network the places must stay: then nothing is counted.
const UnreadBadge = lazy(() => import('./unread-badge').then(({ UnreadBadge: badge }) => ({ default: badge }), () => ({ default: (): ReactNode => null })));

export function Navigation() {
  const t = useMessages(shellMessages);
  const me = useMe();
  return (
    <nav className={styles.bar} aria-label={t('navigation')}>
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" width={36} height={36} />
        <span>{t('product')}</span>
      </div>
      {placesFor(me).map(({ path, icon, label }) => (
        <Tab key={path} to={path} icon={icon} label={t(label)} />
      ))}
      <div className={styles.gap} />
      {/* Auditors have no work of which to hear. */}
      {hasRole(me, 'admin', 'manager', 'staff') && <Tab to="/notifications" icon="bell" label={t('notices')}><Suspense><UnreadBadge /></Suspense></Tab>}
      <Tab to="/me" icon="me" label={t('me')} />
    </nav>
  );
}

function Tab({ to, icon, label, children }: { to: string; icon: IconName; label: string; children?: ReactNode }) {
  return (
    <NavLink to={to} className={styles.tab}>
      <Icon name={icon} />
      <span>{label}</span>
      {children}
    </NavLink>
  );
}
