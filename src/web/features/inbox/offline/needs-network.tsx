import { useMessages } from '@/shared/i18n/messages';
import { useOffline } from '@/shared/offline/network';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';

/** Without a network: which of what stands here has to wait for one. */
export function NeedsNetwork({ acts }: { acts: string[] }) {
  const t = useMessages(offlineMessages);
  const offline = useOffline();
  if (!offline || acts.length === 0) return null;
  return <p className={styles.needs}>{t('needsNetwork', { acts: acts.map((act) => act.replace('…', '')).join('、') })}</p>;
}
