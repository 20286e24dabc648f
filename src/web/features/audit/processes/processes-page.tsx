import { Pager } from '@/shared/desk/pager';
import { useFilters } from '@/shared/desk/use-filters';
import { useKeyset } from '@/shared/desk/use-keyset';
import { useMessages } from '@/shared/i18n/messages';
import { useProcesses } from '@/shared/process/get-processes.query';
import { processMessages } from '@/shared/process/messages';
import { PROCESS_STATES } from '@/shared/process/process';
import { Field, Select } from '@/shared/ui/field';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import styles from '../audit.module.css';
import { CampaignFilter, ProcessFilter, WordFilter } from '../filter-fields';
import { auditMessages } from '../messages';
import { ProcessesTable } from './processes-table';

/** Every process that ran or runs, each a way into its trace. */
export function ProcessesPage() {
  const t = useMessages(auditMessages);
  const stateName = useMessages(processMessages);
  const { filters, set, id } = useFilters('campaign', 'group', 'process', 'state');
  const keyset = useKeyset(id);
  const { data, error, isPlaceholderData, refetch } = useProcesses({ ...filters, after: keyset.after });
  return (
    <div className={styles.part}>
      <div className={styles.filters} role="search">
        <CampaignFilter value={filters.campaign} onChange={(value) => set('campaign', value)} />
        <WordFilter label={t('group')} value={filters.group} onChange={(value) => set('group', value)} />
        <ProcessFilter value={filters.process} onChange={(value) => set('process', value)} />
        <Field label={t('state')}>
          {(ids) => (
            <Select {...ids} value={filters.state} onChange={(event) => set('state', event.target.value)}>
              <option value="">{t('any')}</option>
              {PROCESS_STATES.map((state) => <option key={state} value={state}>{stateName(`state_${state}`)}</option>)}
            </Select>
          )}
        </Field>
      </div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={8} height={44} />}
      {data?.items.length === 0 && <Empty icon="search" title={t('noProcesses')} />}
      {data && data.items.length > 0 && <ProcessesTable processes={data.items} busy={isPlaceholderData} />}
      {data && <Pager keyset={keyset} answer={data} />}
    </div>
  );
}
