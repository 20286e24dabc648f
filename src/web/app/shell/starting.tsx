import { useMessages } from '@/shared/i18n/messages';
import { uiMessages } from '@/shared/ui/messages';
import styles from './starting.module.css';

/** The first half second: the board, before there is anything on it. */
export function Starting() {
  const t = useMessages(uiMessages);
  return (
    <div className={styles.starting} role="status" aria-label={t('loading')}>
      <img src="/favicon.svg" alt="" width={48} height={48} />
    </div>
  );
}
