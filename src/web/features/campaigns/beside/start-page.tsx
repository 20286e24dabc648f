import { useState } from 'react';
import { useParams } from 'react-router';
import { Page } from '@/shared/desk/page';
import { useMessages } from '@/shared/i18n/messages';
import { usePlaybooks } from '@/shared/playbook/get-playbooks.query';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useCampaign } from '../api/get-campaign.query';
import { BesideForm } from './beside-form';
import { besideMessages } from './messages';
import { StartedPanel, type Started } from './started-panel';

/** Starts any playbook in a running campaign, beside what its master does. */
export function StartPage() {
  const t = useMessages(besideMessages);
  const { id = '' } = useParams();
  const isManager = hasRole(useMe(), 'manager');
  const campaign = useCampaign(id);
  const playbooks = usePlaybooks();
  const [started, setStarted] = useState<Started>();
  const error = campaign.error ?? playbooks.error;
  const ready = campaign.data && playbooks.data;
  return (
    <Page title={t('title')} parent={{ to: `/campaigns/${id}`, label: campaign.data?.name ?? t('back') }}>
      {!ready && error && <Failed failure={error} onRetry={() => void Promise.all([campaign.refetch(), playbooks.refetch()])} />}
      {!ready && !error && <LoadingRows />}
      {ready && started && <StartedPanel campaign={id} started={started} onAgain={() => setStarted(undefined)} />}
      {ready && !started && (isManager && campaign.data.status === 'running'
        ? <BesideForm campaign={campaign.data} playbooks={playbooks.data} onStarted={setStarted} />
        : <p>{t(isManager ? 'notRunning' : 'managersOnly')}</p>)}
    </Page>
  );
}
