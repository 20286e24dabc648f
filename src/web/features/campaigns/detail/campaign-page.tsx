import { Outlet, useOutletContext, useParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { Tabs } from '@/shared/desk/tabs';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Failed, LoadingRows } from '@/shared/ui/states';
import type { Campaign } from '../campaign';
import { useCampaign } from '../api/get-campaign.query';
import { campaignMessages } from '../messages';
import { CampaignStatusChip } from '../status-chip';
import { ActsProgress } from '../steering/acts-progress';
import { CampaignActions } from './campaign-actions';

/** The campaign that the frame has loaded; every part below can rely on it. */
export const useThisCampaign = () => useOutletContext<Campaign>();

export function CampaignPage() {
  const t = useMessages(campaignMessages);
  const { id = '' } = useParams();
  const mayTrace = hasRole(useMe(), 'auditor', 'manager');
  const { data, error, refetch } = useCampaign(id);
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows />;
  const base = `/campaigns/${id}`;
  const tabs = [
    { to: base, label: t('overview'), end: true },
    { to: `${base}/ledger`, label: t('ledger') },
    ...(mayTrace ? [{ to: `${base}/processes`, label: t('processes') }] : []),
    { to: `${base}/crises`, label: t('crises') },
    { to: `${base}/incidents`, label: t('incidents') },
  ];
  return (
    <Page
      title={data.name}
      parent={{ to: '/campaigns', label: t('campaigns') }}
      marks={<CampaignStatusChip status={data.status} />}
      actions={<CampaignActions campaign={data} />}
    >
      {data.status !== 'draft' && <Tabs label={t('parts')} tabs={tabs} />}
      {data.status !== 'draft' && <ActsProgress campaign={id} />}
      <Outlet context={data} />
    </Page>
  );
}
