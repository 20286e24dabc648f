import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePersonName } from '@/shared/people/use-person-name';
import { formatStamp } from '@/shared/time/format';
import { actionName } from '../action-names';
import { useCampaignNames } from '../api/get-campaign-names.query';
import type { AuditEvent } from '../audit';
import styles from '../audit.module.css';
import { auditMessages } from '../messages';
import { EventChange } from './event-change';

export function EventsTable({ events, busy }: { events: AuditEvent[]; busy: boolean }) {
  const t = useMessages(auditMessages);
  const language = useLanguage();
  const personName = usePersonName();
  const who = (username: string | null) => (username ? personName(username) : t('system'));
  const names = useCampaignNames().data ?? [];
  const campaignName = (id: string) => names.find((campaign) => campaign.id === id)?.name ?? id;
  const columns: Column<AuditEvent>[] = [
    { key: 'at', header: t('at'), cell: ({ at }) => <span className={styles.stamp}>{formatStamp(at)}</span> },
    { key: 'actor', header: t('actor'), cell: ({ actor, onBehalfOf }) => (onBehalfOf ? t('onBehalf', { actor: who(actor), person: who(onBehalfOf) }) : who(actor)) },
    { key: 'action', header: t('action'), cell: ({ action }) => actionName(language, action) },
    { key: 'where', header: t('where'), minor: true, cell: ({ campaign, group }) => <>{campaign && campaignName(campaign)}{group && <div className={styles.sub}>{group}</div>}</> },
    { key: 'step', header: t('step'), cell: ({ process, step }) => <>{step && <span className={styles.mono}>{step}</span>}{process && <div className={styles.sub}>{process}</div>}</> },
    { key: 'change', header: t('change'), minor: true, cell: (event) => <EventChange event={event} /> },
    { key: 'trace', header: t('showTrace'), cell: ({ processInstance }) => processInstance && <Link to={`/audit/processes/${processInstance}`}>{t('showTrace')}</Link> },
  ];
  return <DataTable caption={t('events')} columns={columns} rows={events} rowKey={({ id }) => id} busy={busy} />;
}
