import { useNavigate, useParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast-store';
import { useChangeCampaign } from '../api/change-campaign.mutation';
import { useCampaign } from '../api/get-campaign.query';
import { planMessages } from './messages';
import { PlanForm } from './plan-form';

export function EditCampaignPage() {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  const playbooks = usePlaybooks();
  const change = useChangeCampaign(id);
  const error = campaign.error ?? playbooks.error;
  if (error) return <Failed failure={error} onRetry={() => void Promise.all([campaign.refetch(), playbooks.refetch()])} />;
  if (!campaign.data || !playbooks.data) return <LoadingRows />;
  const startable = playbooks.data.filter(({ kind }) => kind === 'campaign');
  return (
    <Page title={t('editTitle')} parent={{ to: `/campaigns/${id}`, label: t('back') }}>
      {campaign.data.status === 'draft' ? (
        <PlanForm
          playbooks={startable} campaign={campaign.data} busy={change.isPending}
          onSave={(plan, onRefused) => void change.mutateAsync(plan).then(() => { toast.good(t('saved')); void navigate(`/campaigns/${id}`); }, onRefused)}
        />
      ) : <p>{t('locked')}</p>}
    </Page>
  );
}
