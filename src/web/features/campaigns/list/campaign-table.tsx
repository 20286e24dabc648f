import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { Progress } from '@/shared/desk/progress';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import type { Campaign } from '../campaign';
import { campaignMessages } from '../messages';
import { CampaignStatusChip } from '../status-chip';
import styles from './campaigns.module.css';

export function CampaignTable({ campaigns, busy }: { campaigns: Campaign[]; busy: boolean }) {
  const t = useMessages(campaignMessages);
  const { day } = useFormat();
  const columns: Column<Campaign>[] = [
    { key: 'name', header: t('name'), cell: ({ id, name }) => <Link to={`/campaigns/${id}`} className={styles.name}>{name}</Link> },
    { key: 'status', header: t('status'), cell: ({ status }) => <CampaignStatusChip status={status} /> },
    { key: 'groups', header: t('groups'), cell: ({ groups }) => <GroupsDone done={groups.done ?? 0} total={groups.total} /> },
    { key: 'start', header: t('startDate'), cell: ({ startDate }) => <span className={styles.day}>{day(startDate)}</span> },
    { key: 'playbook', header: t('playbook'), minor: true, cell: ({ playbook, playbookName, version }) => version === null ? (playbookName ?? playbook) : `${playbookName ?? playbook} · ${t('version', { version })}` },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={campaigns} rowKey={({ id }) => id} busy={busy} />;
}

function GroupsDone({ done, total }: { done: number; total: number }) {
  const t = useMessages(campaignMessages);
  return (
    <div className={styles.progress}>
      <span>{t('groupsOf', { done, total })}</span>
      <Progress label={t('groups')} done={done} total={total} />
    </div>
  );
}
