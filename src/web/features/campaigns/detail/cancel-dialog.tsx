import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useCancelCampaign } from '../api/cancel-campaign.mutation';
import { CheckField } from './check-field';
import styles from './detail.module.css';
import { detailMessages } from './messages';
import { isReason, ReasonField } from './reason-field';

export function CancelDialog({ campaign, onClose }: { campaign: string; onClose: () => void }) {
  const t = useMessages(detailMessages);
  const failureText = useFailureText();
  const { mutateAsync, isPending, error } = useCancelCampaign(campaign);
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    if (!sure || !isReason(reason)) return;
    void mutateAsync({ reason: reason.trim() }).then(() => { toast.good(t('cancelled')); onClose(); }, () => {});
  };
  return (
    <Dialog
      title={t('cancelTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="danger" busy={isPending} onClick={confirm}>{t('confirmCancel')}</Button>
      </>}
    >
      <div className={styles.dialog}>
        <p>{t('cancelWords')}</p>
        <ReasonField value={reason} wrong={tried && !isReason(reason)} onChange={setReason} />
        <CheckField label={t('cancelSure')} checked={sure} onChange={setSure} error={tried && !sure ? t('cancelSureMissing') : undefined} />
        {error && <p role="alert" className={styles.bad}>{failureText(error)}</p>}
      </div>
    </Dialog>
  );
}
