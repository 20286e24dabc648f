import { Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import type { Campaign } from '../campaign';
import styles from './detail.module.css';
import { GroupsUpload } from './groups-upload';
import { LaunchPanel } from './launch-panel';
import { detailMessages } from './messages';
import { RolesPanel } from './roles-panel';

export function DraftOverview({ campaign }: { campaign: Campaign }) {
  const t = useMessages(detailMessages);
  const isManager = hasRole(useMe(), 'manager');
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {isManager && <Panel title={t('upload')}><GroupsUpload campaign={campaign.id} /></Panel>}
        <RolesPanel campaign={campaign} />
      </div>
      <LaunchPanel campaign={campaign} mayLaunch={isManager} />
    </div>
  );
}
