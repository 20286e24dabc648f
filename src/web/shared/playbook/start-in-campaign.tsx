import { useMessages } from '@/shared/i18n/messages';
import { ButtonLink } from '@/shared/ui/button';
import { startMessages } from './messages';
import type { Playbook } from './playbook';

/** The way from a playbook to where a manager can start it; a crisis is reported instead. */
export function StartInCampaign({ playbook: { key, kind, needsGroups } }: { playbook: Playbook }) {
  const t = useMessages(startMessages);
  const ownCampaign = needsGroups && kind === 'campaign';
  if (kind === 'crisis') return null;
  return (
    <>
      {!ownCampaign && <ButtonLink to={`/campaigns/start?playbook=${key}`}>{t('inCampaign')}</ButtonLink>}
      {kind === 'campaign' && <ButtonLink look="primary" to={`/campaigns/new?playbook=${key}`}>{t('ownCampaign')}</ButtonLink>}
    </>
  );
}
