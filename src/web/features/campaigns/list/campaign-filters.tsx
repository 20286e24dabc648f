import { SearchBox } from '@/shared/desk/search-box';
import { useMessages } from '@/shared/i18n/messages';
import { ChoiceChip } from '@/shared/ui/chip';
import { CAMPAIGN_STATUSES } from '../campaign';
import { campaignMessages } from '../messages';
import styles from './campaigns.module.css';

interface CampaignFiltersProps {
  filters: { q: string; status: string };
  set: (name: 'q' | 'status', value: string) => void;
}

export function CampaignFilters({ filters, set }: CampaignFiltersProps) {
  const t = useMessages(campaignMessages);
  return (
    <div className={styles.filters}>
      <div className={styles.search}><SearchBox label={t('search')} value={filters.q} onChange={(q) => set('q', q)} /></div>
      <div className={styles.choices} role="group" aria-label={t('status')}>
        <ChoiceChip chosen={filters.status === ''} onClick={() => set('status', '')}>{t('all')}</ChoiceChip>
        {CAMPAIGN_STATUSES.map((status) => (
          <ChoiceChip key={status} chosen={filters.status === status} onClick={() => set('status', status)}>{t(`status_${status}`)}</ChoiceChip>
        ))}
      </div>
    </div>
  );
}
