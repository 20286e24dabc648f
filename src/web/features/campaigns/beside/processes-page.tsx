import { Pager } from '@/shared/desk/pager';
import { SearchBox } from '@/shared/desk/search-box';
import { useFilters } from '@/shared/desk/use-filters';
import { useKeyset } from '@/shared/desk/use-keyset';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { useProcesses } from '@/shared/process/get-processes.query';
import { ChoiceChip } from '@/shared/ui/chip';
import { Select } from '@/shared/ui/field';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useThisCampaign } from '../detail/campaign-page';
import styles from './beside.module.css';
import { besideMessages } from './messages';
import { ProcessesTable } from './processes-table';

/**
 * The processes of the campaign, one page at a time: its master, its groups, what runs beside. What these called is shown in
 * their traces, and here to whoever asks for it or for one playbook, wherever that runs.
 */
export function ProcessesPage() {
  const t = useMessages(besideMessages);
  const language = useLanguage();
  const { id: campaign } = useThisCampaign();
  const { filters, set, id } = useFilters('process', 'group', 'state', 'called');
  const keyset = useKeyset(id);
  const playbooks = usePlaybooks().data ?? [];
  const { called, ...asked } = filters;
  const roots = !called && !asked.process;
  const { data, error, isPlaceholderData, refetch } = useProcesses({ ...asked, roots, campaign, after: keyset.after });
  const running = filters.state === 'active';
  return (
    <div className={styles.part}>
      <div className={styles.filters} role="search">
        <ChoiceChip chosen={running} onClick={() => set('state', running ? '' : 'active')}>{t('runningOnly')}</ChoiceChip>
        {!asked.process && <ChoiceChip chosen={Boolean(called)} onClick={() => set('called', called ? '' : 'yes')}>{t('withCalled')}</ChoiceChip>}
        <Select className={styles.filter} aria-label={t('playbook')} value={filters.process} onChange={(event) => set('process', event.target.value)}>
          <option value="">{t('playbook')}：{t('any')}</option>
          {playbooks.map(({ key, name, nameEn }) => <option key={key} value={key}>{pick(language, name, nameEn)}</option>)}
        </Select>
        <div className={styles.filter}><SearchBox label={t('groupFilter')} value={filters.group} onChange={(group) => set('group', group)} /></div>
      </div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={8} height={44} />}
      {data?.items.length === 0 && <Empty icon="search" title={t('noProcesses')} />}
      {data && data.items.length > 0 && <ProcessesTable processes={data.items} playbooks={playbooks} busy={isPlaceholderData} />}
      {data && <Pager keyset={keyset} answer={data} />}
    </div>
  );
}
