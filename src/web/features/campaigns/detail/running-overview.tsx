import { Link } from 'react-router';
import { Facts } from '@/shared/desk/facts';
import { Panel } from '@/shared/desk/page';
import { Progress } from '@/shared/desk/progress';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { formatStamp } from '@/shared/time/format';
import { useFormat } from '@/shared/time/use-format';
import type { Campaign } from '../campaign';
import { KpiFacts } from '../kpi/kpi-facts';
import { Anchors } from './anchors';
import styles from './detail.module.css';
import { GroupCountsView } from './group-counts';
import { detailMessages } from './messages';
import { RolesPanel } from './roles-panel';

export function RunningOverview({ campaign }: { campaign: Campaign }) {
  const t = useMessages(detailMessages);
  const { day } = useFormat();
  const mayTrace = hasRole(useMe(), 'auditor', 'manager');
  const { groups, launchedAt, endedAt } = campaign;
  const facts = [
    { name: t('playbook'), value: <Link to={`/playbooks/${campaign.playbook}?version=${campaign.version ?? ''}`}>{campaign.playbookName ?? campaign.playbook} v{campaign.version}</Link> },
    { name: t('startDate'), value: day(campaign.startDate) },
    ...(launchedAt ? [{ name: t('launchedAt'), value: formatStamp(launchedAt).slice(0, 16) }] : []),
    ...(endedAt ? [{ name: t('endedAt'), value: formatStamp(endedAt).slice(0, 16) }] : []),
  ];
  const trace = mayTrace && campaign.processInstance && <Link to={`/audit/processes/${campaign.processInstance}`}>{t('trace')}</Link>;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Panel title={t('facts')} actions={trace}>
          <div className={styles.column}>
            <GroupCountsView campaign={campaign.id} groups={groups} />
            <Progress label={t('groups')} done={groups.done ?? 0} total={groups.total} />
            <Facts items={facts} />
          </div>
        </Panel>
        <Panel title={t('kpis')}><KpiFacts kpis={campaign.kpis} none={t('noKpis')} /></Panel>
      </div>
      <div className={styles.column}>
        <Panel title={t('anchors')}><Anchors anchors={campaign.anchors} none={t('noAnchors')} /></Panel>
        <RolesPanel campaign={campaign} />
      </div>
    </div>
  );
}
