import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Page, Panel } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { ButtonLink } from '@/shared/ui/button';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useCampaign } from '../api/get-campaign.query';
import { type Campaign, isAlive } from '../campaign';
import { peopleMessages } from './messages';
import styles from './people.module.css';
import { PeopleEditor } from './people-editor';
import { useRolesToName } from './use-roles-to-name';

/** Who does what in a campaign that runs or is on hold. */
export function PeoplePage() {
  const t = useMessages(peopleMessages);
  const { id = '' } = useParams();
  const isManager = hasRole(useMe(), 'manager');
  const { data, error, refetch } = useCampaign(id);
  const content = (campaign: Campaign): ReactNode => {
    if (!isManager) return <p>{t('managersOnly')}</p>;
    if (campaign.status === 'draft') return <div className={styles.editor}><p>{t('draft')}</p><div><ButtonLink to={`/campaigns/${id}/plan`}>{t('toPlan')}</ButtonLink></div></div>;
    return isAlive(campaign) ? <Editor campaign={campaign} /> : <p>{t('over')}</p>;
  };
  return (
    <Page title={t('title')} parent={{ to: `/campaigns/${id}`, label: data?.name ?? t('back') }}>
      {!data && (error ? <Failed failure={error} onRetry={() => void refetch()} /> : <LoadingRows />)}
      {data && content(data)}
    </Page>
  );
}

function Editor({ campaign }: { campaign: Campaign }) {
  const t = useMessages(peopleMessages);
  const navigate = useNavigate();
  const toName = useRolesToName(campaign);
  if (!toName) return <LoadingRows />;
  return (
    <div className={styles.page}>
      <Panel title={t('roles')}>
        <p className={styles.words}>{t('words')} <Link to="/campaigns/handover">{t('handover')}</Link></p>
        <PeopleEditor campaign={campaign} {...toName} onSaved={() => void navigate(`/campaigns/${campaign.id}`)} />
      </Panel>
    </div>
  );
}
