import { Link } from 'react-router';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { useFormat } from '@/shared/time/use-format';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { useIncidents } from '../api/get-incidents.query';
import type { Incident } from '../campaign';
import { useThisCampaign } from '../detail/campaign-page';
import styles from './incidents.module.css';
import { incidentMessages } from './messages';
import { RetryButton } from './retry-button';

/** Steps that failed technically: their cause, and the way on. */
export function IncidentsPage() {
  const t = useMessages(incidentMessages);
  const { id } = useThisCampaign();
  const mayRetry = hasRole(useMe(), 'manager');
  const { moment } = useFormat();
  const { data, error, refetch } = useIncidents(id);
  const columns: Column<Incident>[] = [
    { key: 'step', header: t('step'), cell: ({ step, stepName, processInstance }) => (processInstance ? <Link to={`/audit/processes/${processInstance}`}>{stepName ?? step}</Link> : (stepName ?? step)) },
    { key: 'group', header: t('group'), cell: ({ group }) => group ?? t('wholeCampaign') },
    { key: 'cause', header: t('cause'), cell: ({ message }) => <code className={styles.cause}>{message}</code> },
    { key: 'at', header: t('at'), minor: true, cell: ({ at }) => moment(at) },
    ...(mayRetry ? [{ key: 'retry', header: t('retry'), cell: (incident: Incident) => <RetryButton campaign={id} incident={incident} /> }] : []),
  ];
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={3} height={44} />;
  if (data.length === 0) return <Empty icon="check" title={t('none')} />;
  return (
    <div className={styles.incidents}>
      <p className={styles.words}>{t('words')}</p>
      <DataTable caption={t('title')} columns={columns} rows={data} rowKey={(incident) => incident.id} />
    </div>
  );
}
