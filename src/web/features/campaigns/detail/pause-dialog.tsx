import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useHoldGroups } from '../api/hold-groups.mutation';
import { useResumeGroups } from '../api/resume-groups.mutation';
import styles from './detail.module.css';
import { detailMessages } from './messages';
import { isReason, ReasonField } from './reason-field';
import { scopeDraft, ScopeField, scopeOf } from './scope-field';

interface PauseDialogProps {
  act: 'hold' | 'resume';
  campaign: string;
  /** Groups that were ticked in the ledger. */
  codes?: string[];
  onClose: () => void;
  onDone?: () => void;
}

/** Hold and resume ask the same: which groups, and why. */
export function PauseDialog({ act, campaign, codes, onClose, onDone }: PauseDialogProps) {
  const t = useMessages(detailMessages);
  const failureText = useFailureText();
  const hold = useHoldGroups(campaign);
  const resume = useResumeGroups(campaign);
  const { mutateAsync, isPending, error } = act === 'hold' ? hold : resume;
  const [draft, setDraft] = useState(() => scopeDraft(codes));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const scope = scopeOf(draft);

  const confirm = () => {
    setTried(true);
    if (!scope || !isReason(reason)) return;
    void mutateAsync({ scope, reason: reason.trim() }).then(
      () => {
        toast.good(t(act === 'hold' ? 'held' : 'resumed'));
        onDone?.();
        onClose();
      },
      () => {},
    );
  };

  return (
    <Dialog
      title={t(act === 'hold' ? 'holdTitle' : 'resumeTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={isPending} onClick={confirm}>{t(act === 'hold' ? 'confirmHold' : 'confirmResume')}</Button>
      </>}
    >
      <div className={styles.dialog}>
        <p>{t(act === 'hold' ? 'holdWords' : 'resumeWords')}</p>
        <ScopeField draft={draft} wrong={tried && !scope} onChange={setDraft} />
        <ReasonField value={reason} wrong={tried && !isReason(reason)} onChange={setReason} />
        {error && <p role="alert" className={styles.bad}>{failureText(error)}</p>}
      </div>
    </Dialog>
  );
}
