import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Playbook } from '@/shared/playbook/playbook';
import type { ProcessSummary } from '@/shared/process/process';
import { StateChip } from '@/shared/process/state-chip';
import { useFormat } from '@/shared/time/use-format';
import styles from './beside.module.css';
import { besideMessages } from './messages';

interface ProcessesTableProps {
  processes: ProcessSummary[];
  /** To name a process in English, too. */
  playbooks: Playbook[];
  busy: boolean;
}

export function ProcessesTable({ processes, playbooks, busy }: ProcessesTableProps) {
  const t = useMessages(besideMessages);
  const language = useLanguage();
  const { moment } = useFormat();
  const nameOf = ({ process, processName }: ProcessSummary) =>
    pick(language, processName ?? process, playbooks.find(({ key }) => key === process)?.nameEn);
  const columns: Column<ProcessSummary>[] = [
    { key: 'process', header: t('process'), cell: (row) => <Link to={`/audit/processes/${row.id}`}>{nameOf(row)}</Link> },
    { key: 'state', header: t('state'), cell: ({ state }) => <StateChip state={state} /> },
    { key: 'group', header: t('group'), cell: ({ group }) => group ?? t('wholeCampaign') },
    { key: 'started', header: t('startedAt'), cell: ({ startedAt }) => <span className={styles.stamp}>{moment(startedAt)}</span> },
    { key: 'ended', header: t('endedAt'), minor: true, cell: ({ endedAt }) => <span className={styles.stamp}>{endedAt ? moment(endedAt) : '—'}</span> },
    { key: 'version', header: t('version'), number: true, minor: true, cell: ({ version }) => version },
  ];
  return <DataTable caption={t('processes')} columns={columns} rows={processes} rowKey={({ id }) => id} busy={busy} />;
}
