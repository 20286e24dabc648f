import { useThisCampaign } from './campaign-page';
import { DraftOverview } from './draft-overview';
import { RunningOverview } from './running-overview';

/** Before the launch: what is missing. After it: how it goes. */
export function Overview() {
  const campaign = useThisCampaign();
  return campaign.status === 'draft' ? <DraftOverview campaign={campaign} /> : <RunningOverview campaign={campaign} />;
}
