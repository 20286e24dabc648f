import type { ReactNode } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import { uiMessages } from './messages';
import styles from './states.module.css';
import { useFailureText } from './use-failure-text';

interface EmptyProps {
  icon?: IconName;
  title: string;
  children?: ReactNode;
}

export function Empty({ icon = 'check', title, children }: EmptyProps) {
  return (
    <div className={styles.state}>
      <Icon name={icon} size={36} />
      <h2>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
    </div>
  );
}

export function Failed({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const t = useMessages(uiMessages);
  const text = useFailureText();
  return (
    <div className={styles.state} role="alert">
      <Icon name="alert" size={36} />
      <h2>{t('failed')}</h2>
      <p className={styles.words}>{text(failure)}</p>
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}

/** Grey rows in the place of the list that comes: nothing jumps when it does. */
export function LoadingRows({ rows = 5, height = 92 }: { rows?: number; height?: number }) {
  const t = useMessages(uiMessages);
  return (
    <div className={styles.rows} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height }} />
      ))}
    </div>
  );
}
