import { useMessages } from '@/shared/i18n/messages';
import { traceMessages } from './messages';
import styles from './trace.module.css';

export function Legend() {
  const t = useMessages(traceMessages);
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      <li className={styles.walked}>{t('walked')}</li>
      <li className={styles.active}>{t('active')}</li>
      <li className={styles.cancelled}>{t('cancelled')}</li>
    </ul>
  );
}
