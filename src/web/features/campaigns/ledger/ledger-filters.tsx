import { useState } from 'react';
import { SearchBox } from '@/shared/desk/search-box';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { ChoiceChip } from '@/shared/ui/chip';
import { Dialog } from '@/shared/ui/dialog';
import { Select } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import { type Campaign, GROUP_STATUSES, type LedgerRow } from '../campaign';
import { GroupsUpload } from '../detail/groups-upload';
import { campaignMessages } from '../messages';
import styles from './ledger.module.css';
import { ledgerMessages } from './messages';

type Filter = 'q' | 'status' | 'step' | 'late';

interface LedgerFiltersProps {
  campaign: Campaign;
  filters: Record<Filter, string>;
  set: (name: Filter, value: string) => void;
  /** To name the step that is filtered by. */
  rows: LedgerRow[];
}

export function LedgerFilters({ campaign, filters, set, rows }: LedgerFiltersProps) {
  const t = useMessages(ledgerMessages);
  const statusName = useMessages(campaignMessages);
  const stepName = rows.find(({ step }) => step === filters.step)?.stepName ?? filters.step;
  return (
    <div className={styles.filters}>
      <div className={styles.search}><SearchBox label={t('search')} value={filters.q} onChange={(q) => set('q', q)} /></div>
      <Select className={styles.select} aria-label={t('statusFilter')} value={filters.status} onChange={(event) => set('status', event.target.value)}>
        <option value="">{t('statusFilter')}：{t('all')}</option>
        {GROUP_STATUSES.map((status) => <option key={status} value={status}>{statusName(`group_${status}`)}</option>)}
      </Select>
      <ChoiceChip chosen={filters.late === 'true'} onClick={() => set('late', filters.late ? '' : 'true')}>{t('lateOnly')}</ChoiceChip>
      {filters.step && (
        <ChoiceChip chosen aria-label={t('clearStep')} onClick={() => set('step', '')}>{t('stepIs', { step: stepName })} <Icon name="close" size={14} /></ChoiceChip>
      )}
      <MoreGroups campaign={campaign} />
    </div>
  );
}

function MoreGroups({ campaign: { id, status } }: { campaign: Campaign }) {
  const t = useMessages(ledgerMessages);
  const isManager = hasRole(useMe(), 'manager');
  const [open, setOpen] = useState(false);
  if (!isManager || (status !== 'running' && status !== 'held')) return null;
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>{t('upload')}</Button>
      {open && <Dialog title={t('upload')} onClose={() => setOpen(false)}><GroupsUpload campaign={id} /></Dialog>}
    </>
  );
}
