import { Link } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import { type GroupCounts, GROUP_STATUSES } from '../campaign';
import { campaignMessages } from '../messages';
import styles from './detail.module.css';
import { detailMessages } from './messages';

/** Each number opens the ledger at what it counts. */
export function GroupCountsView({ campaign, groups }: { campaign: string; groups: GroupCounts }) {
  const t = useMessages(campaignMessages);
  const total = useMessages(detailMessages)('total');
  const ledger = `/campaigns/${campaign}/ledger`;
  return (
    <ul className={styles.counts}>
      <li><Link to={ledger}><b>{groups.total}</b>{total}</Link></li>
      {GROUP_STATUSES.filter((status) => groups[status] !== undefined).map((status) => (
        <li key={status}><Link to={`${ledger}?status=${status}`}><b>{groups[status]}</b>{t(`group_${status}`)}</Link></li>
      ))}
      {groups.late !== undefined && (
        <li><Link to={`${ledger}?late=true`} className={groups.late > 0 ? styles.lateCount : undefined}><b>{groups.late}</b>{t('group_late')}</Link></li>
      )}
    </ul>
  );
}
