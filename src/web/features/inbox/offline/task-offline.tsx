import { useMessages } from '@/shared/i18n/messages';
import { useAsOf, useOffline } from '@/shared/offline/network';
import { useFormat } from '@/shared/time/use-format';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';

export function TaskOffline({ task }: { task: string }) {
  const t = useMessages(offlineMessages);
  const format = useFormat();
  const offline = useOffline();
  const asOf = useAsOf(`/api/tasks/${encodeURIComponent(task)}`);
  return (
    <div role="status">
      {(offline || asOf !== undefined) && (
        <p className={styles.banner}>
          <span className={styles.words}>{[offline && t('offline'), asOf !== undefined && t('asOf', { moment: format.moment(asOf) }), t('taskOffline')].filter(Boolean).join(' · ')}</span>
        </p>
      )}
    </div>
  );
}
