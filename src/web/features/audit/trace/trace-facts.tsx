import { Link } from 'react-router';
import { Facts } from '@/shared/desk/facts';
import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { formatStamp } from '@/shared/time/format';
import { useFormat } from '@/shared/time/use-format';
import { useCampaignNames } from '../api/get-campaign-names.query';
import type { Trace } from '../audit';
import { traceMessages } from './messages';
import styles from './trace.module.css';

export function TraceFacts({ trace }: { trace: Trace }) {
  const t = useMessages(traceMessages);
  const { span, now } = useFormat();
  const names = useCampaignNames().data ?? [];
  const { campaign, group, startedAt, endedAt, process, version, businessKey } = trace;
  const parent = parentOf(trace);
  const items = [
    { name: t('started'), value: formatStamp(startedAt) },
    { name: t('ended'), value: endedAt ? formatStamp(endedAt) : t('running') },
    { name: t('took'), value: span((endedAt ? new Date(endedAt).getTime() : now) - new Date(startedAt).getTime()) },
    { name: t('version'), value: <Link to={`/playbooks/${process}?version=${version}`}>{t('versionNo', { version })}</Link> },
    ...(campaign ? [{ name: t('campaign'), value: <Link to={`/campaigns/${campaign}`}>{names.find(({ id }) => id === campaign)?.name ?? campaign}</Link> }] : []),
    ...(group ? [{ name: t('group'), value: group }] : []),
    ...(parent ? [{ name: t('parent'), value: <Link to={`/audit/processes/${parent.id}`}>{parent.name}</Link> }] : []),
    ...(businessKey ? [{ name: t('key'), value: <span className={styles.code}>{businessKey}</span>, wide: true }] : []),
  ];
  return <Panel><Facts items={items} /></Panel>;
}

/** The server names the caller by id alone or with its process. */
function parentOf({ parent }: Trace) {
  if (!parent) return undefined;
  if (typeof parent === 'string') return { id: parent, name: parent };
  const id = parent.processInstance ?? parent.id;
  return id ? { id, name: parent.name ?? parent.process ?? id } : undefined;
}
