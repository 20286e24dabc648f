import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import type { ProcessSummary } from '@/shared/process/process';
import { StateChip } from '@/shared/process/state-chip';
import { formatStamp } from '@/shared/time/format';
import { useCampaignNames } from '../api/get-campaign-names.query';
import styles from '../audit.module.css';
import { auditMessages } from '../messages';

const stamp = (at: string | null | undefined) => <span className={styles.stamp}>{at ? formatStamp(at) : '—'}</span>;

export function ProcessesTable({ processes, busy }: { processes: ProcessSummary[]; busy: boolean }) {
  const t = useMessages(auditMessages);
  const names = useCampaignNames().data ?? [];
  const campaignName = (id: string) => names.find((campaign) => campaign.id === id)?.name ?? id;
  const columns: Column<ProcessSummary>[] = [
    { key: 'process', header: t('process'), cell: ({ id, process, processName, version }) => <><Link to={`/audit/processes/${id}`}>{processName ?? process}</Link><div className={styles.sub}>{t('version', { version })}</div></> },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateChip state={state} /> },
    { key: 'campaign', header: t('campaign'), minor: true, cell: ({ campaign }) => campaign && campaignName(campaign) },
    { key: 'group', header: t('group'), cell: ({ group }) => group ?? t('wholeCampaign') },
    { key: 'started', header: t('started'), cell: ({ startedAt }) => stamp(startedAt) },
    { key: 'ended', header: t('ended'), minor: true, cell: ({ endedAt }) => stamp(endedAt) },
  ];
  return <DataTable caption={t('processes')} columns={columns} rows={processes} rowKey={({ id }) => id} busy={busy} />;
}
