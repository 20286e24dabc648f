import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast-store';
import { useCreateCampaign } from '../api/create-campaign.mutation';
import { planMessages } from './messages';
import { PlanForm } from './plan-form';

/** Makes a draft; groups and the launch follow on the campaign's own page. */
export function NewCampaignPage() {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const playbooks = usePlaybooks();
  const create = useCreateCampaign();
  const startable = playbooks.data?.filter(({ kind }) => kind === 'campaign');
  return (
    <Page title={t('newTitle')} parent={{ to: '/campaigns', label: t('campaigns') }}>
      {playbooks.error && <Failed failure={playbooks.error} onRetry={() => void playbooks.refetch()} />}
      {!startable && !playbooks.error && <LoadingRows />}
      {startable && (
        <PlanForm
          playbooks={startable} playbook={params.get('playbook') ?? undefined} busy={create.isPending}
          onSave={(plan, onRefused) => void create.mutateAsync(plan).then(({ id }) => { toast.good(t('saved')); void navigate(`/campaigns/${id}`); }, onRefused)}
        />
      )}
    </Page>
  );
}
