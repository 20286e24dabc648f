import { useState } from 'react';
import { CrisisDialog } from '@/shared/crisis/crisis-dialog';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/button';
import { type Campaign, isAlive } from '../campaign';
import { campaignMessages } from '../messages';
import { SlipDialog } from '../steering/slip-dialog';
import { CancelDialog } from './cancel-dialog';
import { PauseDialog } from './pause-dialog';

type Open = 'hold' | 'resume' | 'slip' | 'cancel' | 'crisis';

/** What may be done with the campaign as it stands now. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const t = useMessages(campaignMessages);
  const me = useMe();
  const isManager = hasRole(me, 'manager');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { id, status, groups } = campaign;

  if (status === 'draft') return isManager && <ButtonLink to={`/campaigns/${id}/plan`}>{t('edit')}</ButtonLink>;
  if (!isAlive(campaign)) return null;
  return (
    <>
      {isManager && status === 'running' && <ButtonLink to={`/campaigns/${id}/start`}>{t('start')}</ButtonLink>}
      {isManager && <Button onClick={() => setOpen('slip')}>{t('slip')}</Button>}
      {isManager && status === 'running' && <Button onClick={() => setOpen('hold')}>{t('hold')}</Button>}
      {isManager && (status === 'held' || (groups.held ?? 0) > 0) && <Button onClick={() => setOpen('resume')}>{t('resume')}</Button>}
      {hasRole(me, 'manager', 'staff') && <Button look="danger" onClick={() => setOpen('crisis')}>{t('crisis')}</Button>}
      {isManager && <Button look="quiet" onClick={() => setOpen('cancel')}>{t('cancel')}</Button>}
      {(open === 'hold' || open === 'resume') && <PauseDialog act={open} campaign={id} onClose={close} />}
      {open === 'slip' && <SlipDialog campaign={campaign} onClose={close} />}
      {open === 'crisis' && <CrisisDialog campaign={id} onClose={close} />}
      {open === 'cancel' && <CancelDialog campaign={id} onClose={close} />}
    </>
  );
}
