import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { classNames } from '@/shared/ui/class-names';
import { Icon } from '@/shared/ui/icon';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** Where this page hangs below; shown as a way back. */
  parent?: { to: string; label: string };
  /** Beside the title: status, version. */
  marks?: ReactNode;
  actions?: ReactNode;
  /** Fills the height of the window, as the modeler does; else the page scrolls. */
  full?: boolean;
  children: ReactNode;
}

/** The frame of every desk page: way back, title, what can be done, content. */
export function Page({ title, parent, marks, actions, full, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 起盘`;
  }, [title]);
  return (
    <div className={classNames(styles.page, full && styles.full)}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {parent && (
            <Link to={parent.to} className={styles.back}>
              <Icon name="back" size={18} />
              {parent.label}
            </Link>
          )}
          <div className={styles.title}>
            <h1>{title}</h1>
            {marks}
          </div>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Panel({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.panel}>
      {(title || actions) && (
        <header className={styles.panelHeader}>
          {title && <h2>{title}</h2>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
