import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { pick } from '@/shared/i18n/bilingual';
import type { Language } from '@/shared/i18n/language';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { formatStamp } from '@/shared/time/format';
import { actionName } from '../action-names';
import { useCampaignNames } from '../api/get-campaign-names.query';
import type { AuditEvent } from '../audit';
import styles from '../audit.module.css';
import { auditMessages } from '../messages';
import { stepName } from '../step-name';
import { useActorName } from '../use-actor-name';
import { EventChange } from './event-change';

export function EventsTable({ events, busy }: { events: AuditEvent[]; busy: boolean }) {
  const t = useMessages(auditMessages);
  const language = useLanguage();
  const who = useActorName();
  const names = useCampaignNames().data ?? [];
  const campaignName = (id: string) => names.find((campaign) => campaign.id === id)?.name ?? id;
  const playbooks = usePlaybooks().data ?? [];
  const processName = (key: string) => {
    const playbook = playbooks.find((each) => each.key === key);
    return playbook ? pick(language, playbook.name, playbook.nameEn) : key;
  };
  const columns: Column<AuditEvent>[] = [
    { key: 'at', header: t('at'), cell: ({ at }) => <span className={styles.stamp}>{formatStamp(at)}</span> },
    { key: 'actor', header: t('actor'), cell: ({ actor, onBehalfOf }) => (onBehalfOf ? t('onBehalf', { actor: who(actor), person: who(onBehalfOf) }) : who(actor)) },
    { key: 'action', header: t('action'), cell: ({ action }) => actionName(language, action) },
    { key: 'where', header: t('where'), minor: true, cell: ({ campaign, group }) => <>{campaign && campaignName(campaign)}{group && <div className={styles.sub}>{group}</div>}</> },
    { key: 'step', header: t('step'), cell: (event) => <>{event.step && <span title={event.step}>{nameOfStep(language, event)}</span>}{event.process && <div className={styles.sub}>{processName(event.process)}</div>}</> },
    { key: 'change', header: t('change'), minor: true, cell: (event) => <EventChange event={event} /> },
    { key: 'trace', header: t('showTrace'), cell: ({ processInstance }) => processInstance && <Link to={`/audit/processes/${processInstance}`}>{t('showTrace')}</Link> },
  ];
  return <DataTable caption={t('events')} columns={columns} rows={events} rowKey={({ id }) => id} busy={busy} />;
}

/** Steps are told with their kind among what they changed. */
function nameOfStep(language: Language, { step, stepName: name, after }: AuditEvent): string {
  const type = typeof after === 'object' && after !== null && 'type' in after ? String(after.type) : undefined;
  return stepName(language, { id: step ?? '', name, type });
}
