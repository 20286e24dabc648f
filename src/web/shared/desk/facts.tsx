import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Short facts, name and value, in as many columns as fit. */
export function Facts({ items }: { items: { name: string; value: ReactNode; wide?: boolean }[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ name, value, wide }) => (
        <div key={name} className={wide ? styles.wide : undefined}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
