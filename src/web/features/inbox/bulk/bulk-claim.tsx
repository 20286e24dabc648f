import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Refused } from '../task/refused';
import styles from './bulk.module.css';
import type { BulkStepProps } from './bulk-dialog';
import { bulkMessages } from './bulk-messages';
import { nameOf } from './name-of';

export function BulkClaim({ tasks, busy, failure, run, onClose }: BulkStepProps) {
  const t = useMessages(bulkMessages);
  return (
    <Dialog
      title={t('title_claim', { count: tasks.length })} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={busy} onClick={() => run({})}>{t('confirm_claim')}</Button>
      </>}
    >
      <div className={styles.form}>
        <ul className={styles.names} tabIndex={0} aria-label={t('tasks')}>{tasks.map((each) => <li key={each.id}>{nameOf(each)}</li>)}</ul>
        {failure && <Refused failure={failure} violations={[]} />}
      </div>
    </Dialog>
  );
}
