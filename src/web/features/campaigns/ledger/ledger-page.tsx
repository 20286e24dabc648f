import { useState } from 'react';
import { Pager } from '@/shared/desk/pager';
import { useFilters } from '@/shared/desk/use-filters';
import { useKeyset } from '@/shared/desk/use-keyset';
import { useMessages } from '@/shared/i18n/messages';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useLedger } from '../api/get-ledger.query';
import { useThisCampaign } from '../detail/campaign-page';
import { ChosenGroups } from './chosen-groups';
import styles from './ledger.module.css';
import { LedgerFilters } from './ledger-filters';
import { LedgerTable } from './ledger-table';
import { ledgerMessages } from './messages';

/** Where each group stands. One page of rows at a time, so 10,000 groups weigh no more than 50. */
export function LedgerPage() {
  const t = useMessages(ledgerMessages);
  const campaign = useThisCampaign();
  const { filters, set, id } = useFilters('q', 'status', 'step', 'late');
  const keyset = useKeyset(id);
  const [chosen, setChosen] = useState<string[]>([]);
  const { data, error, isPlaceholderData, refetch } = useLedger(campaign.id, {
    q: filters.q, status: filters.status, step: filters.step, late: filters.late === 'true' || undefined, after: keyset.after,
  });
  const filtered = Object.values(filters).some(Boolean);
  return (
    <div className={styles.ledger}>
      <LedgerFilters campaign={campaign} filters={filters} set={set} rows={data?.items ?? []} />
      {chosen.length > 0 && <ChosenGroups campaign={campaign} codes={chosen} onClear={() => setChosen([])} />}
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={8} height={44} />}
      {data?.items.length === 0 && <Empty icon={filtered ? 'search' : 'campaigns'} title={t(filtered ? 'noMatch' : 'none')} />}
      {data && data.items.length > 0 && (
        <LedgerTable rows={data.items} busy={isPlaceholderData} chosen={chosen} onChoose={setChosen} onStep={(step) => set('step', step)} />
      )}
      {data && <Pager keyset={keyset} answer={data} />}
    </div>
  );
}
