import { NavLink } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { Icon, type IconName } from '@/shared/ui/icon';
import { shellMessages } from './messages';
import styles from './navigation.module.css';
import { placesFor } from './places';

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
      <Tab to="/me" icon="me" label={t('me')} />
    </nav>
  );
}

function Tab({ to, icon, label }: { to: string; icon: IconName; label: string }) {
  return (
    <NavLink to={to} className={styles.tab}>
      <Icon name={icon} />
      <span>{label}</span>
    </NavLink>
  );
}
