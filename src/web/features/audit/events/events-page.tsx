import { Pager } from '@/shared/desk/pager';
import { useFilters } from '@/shared/desk/use-filters';
import { useKeyset } from '@/shared/desk/use-keyset';
import { useMessages } from '@/shared/i18n/messages';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useEvents } from '../api/get-events.query';
import styles from '../audit.module.css';
import { auditMessages } from '../messages';
import { EventFilters } from './event-filters';
import { EventsTable } from './events-table';
import { dayEnd, dayStart } from './day-bounds';

/** Who did what when. */
export function EventsPage() {
  const t = useMessages(auditMessages);
  const { filters, set, id } = useFilters('campaign', 'group', 'process', 'actor', 'from', 'to');
  const keyset = useKeyset(id);
  const { data, error, isPlaceholderData, refetch } = useEvents({ ...filters, from: dayStart(filters.from), to: dayEnd(filters.to), after: keyset.after });
  return (
    <div className={styles.part}>
      <EventFilters filters={filters} set={set} />
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={8} height={44} />}
      {data?.items.length === 0 && <Empty icon="search" title={t('none')} />}
      {data && data.items.length > 0 && <EventsTable events={data.items} busy={isPlaceholderData} />}
      {data && <Pager keyset={keyset} answer={data} />}
    </div>
  );
}
