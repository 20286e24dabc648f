import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import styles from './tabs.module.css';

export interface Tab {
  to: string;
  label: ReactNode;
  end?: boolean;
}

/** Parts of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ to, label: name, end }) => <NavLink key={to} to={to} end={end} className={styles.tab} replace>{name}</NavLink>)}
    </nav>
  );
}
