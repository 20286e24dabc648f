import { useState } from 'react';
import { CrisisDialog } from '@/shared/crisis/crisis-dialog';
import { useMessages } from '@/shared/i18n/messages';
import { Button, ButtonLink } from '@/shared/ui/button';
import type { Campaign } from '../campaign';
import { PauseDialog } from '../detail/pause-dialog';
import styles from './ledger.module.css';
import { ledgerMessages } from './messages';

interface ChosenGroupsProps {
  campaign: Campaign;
  codes: string[];
  onClear: () => void;
}

/** What can be done with the groups that are ticked; the choice survives turning the page. */
export function ChosenGroups({ campaign: { id: campaign, status }, codes, onClear }: ChosenGroupsProps) {
  const t = useMessages(ledgerMessages);
  const [open, setOpen] = useState<'hold' | 'resume' | 'crisis'>();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.chosen} role="group" aria-label={t('chosen', { count: codes.length })}>
      <span>{t('chosen', { count: codes.length })}</span>
      {status === 'running' && <ButtonLink size="s" to={`/campaigns/${campaign}/start`} state={{ groups: codes }}>{t('start')}</ButtonLink>}
      <Button size="s" onClick={() => setOpen('hold')}>{t('hold')}</Button>
      <Button size="s" onClick={() => setOpen('resume')}>{t('resume')}</Button>
      <Button size="s" look="danger" onClick={() => setOpen('crisis')}>{t('crisis')}</Button>
      <Button size="s" look="quiet" onClick={onClear}>{t('clear')}</Button>
      {(open === 'hold' || open === 'resume') && <PauseDialog act={open} campaign={campaign} codes={codes} onClose={close} onDone={onClear} />}
      {open === 'crisis' && <CrisisDialog campaign={campaign} group={codes.join(', ')} onClose={close} />}
    </div>
  );
}
