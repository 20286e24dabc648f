import { useMessages } from '@/shared/i18n/messages';
import { useAsOf, useOffline } from '@/shared/offline/network';
import { useFormat } from '@/shared/time/use-format';
import { actOf } from './acts';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';
import { useLettersOf } from './queue';
import { UnsentLetter } from './unsent-letter';

/** Above a task: how old it is and what can be done without a network, and what was done so. A completion stands at the form. */
export function TaskOffline({ task }: { task: string }) {
  const t = useMessages(offlineMessages);
  const format = useFormat();
  const offline = useOffline();
  const asOf = useAsOf(`/api/tasks/${encodeURIComponent(task)}`);
  const letters = useLettersOf(task).filter((letter) => actOf(letter) !== 'complete');
  return (
    <>
      <div role="status" className={styles.region}>
        {(offline || asOf !== undefined) && (
          <p className={styles.banner}>
            <span className={styles.words}>{[offline && t('offline'), asOf !== undefined && t('asOf', { moment: format.moment(asOf) }), t('taskOffline')].filter(Boolean).join(' · ')}</span>
          </p>
        )}
      </div>
      {letters.length > 0 && (
        <ul className={`${styles.card} ${styles.letters}`} aria-label={t('title')}>
          {letters.map((letter) => <UnsentLetter key={letter.seq} letter={letter} title={t(`act_${actOf(letter)}`)} />)}
        </ul>
      )}
    </>
  );
}
