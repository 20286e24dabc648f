import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { usePreviewSlip, useSlip } from '../api/slip.mutation';
import type { Campaign } from '../campaign';
import { steeringMessages } from './messages';
import { orderOf, slipDraft, type SlipDraft } from './slip-draft';
import { SlipFields } from './slip-fields';
import { SlipResult } from './slip-result';
import { anchorsToMove } from './steering';
import styles from './steering.module.css';

/** First what it would change, then the act: nobody moves ten thousand groups unseen. */
export function SlipDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const t = useMessages(steeringMessages);
  const failureText = useFailureText();
  const preview = usePreviewSlip(campaign.id);
  const slip = useSlip(campaign.id);
  const [anchor] = anchorsToMove(campaign.anchors);
  const [draft, setDraft] = useState(() => slipDraft(anchor ?? 'groupRunStartDate'));
  const [tried, setTried] = useState(false);
  const order = orderOf(draft);
  const error = preview.error ?? slip.error;

  const change = (changed: SlipDraft) => {
    setDraft(changed);
    preview.reset();
    slip.reset();
  };
  const look = () => {
    setTried(true);
    if (order) preview.mutate(order);
  };
  const move = () => {
    if (!order) return;
    void slip.mutateAsync(order).then(
      (act) => {
        toast.good(act?.state === 'done' ? t('slippedAll', { count: act.changed }) : t('slipped'));
        onClose();
      },
      () => {},
    );
  };

  return (
    <Dialog
      title={t('slipTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        {preview.data
          ? <Button look="primary" busy={slip.isPending} onClick={move}>{t('confirm')}</Button>
          : <Button look="primary" busy={preview.isPending} onClick={look}>{t('preview')}</Button>}
      </>}
    >
      <div className={styles.form}>
        <p>{t('slipWords')}</p>
        <SlipFields draft={draft} known={campaign.anchors} wrong={tried && !order} onChange={change} />
        {tried && !order && <p role="alert" className={styles.bad}>{t('missing')}</p>}
        {error && <p role="alert" className={styles.bad}>{failureText(error)}</p>}
        {preview.data && <SlipResult preview={preview.data} />}
      </div>
    </Dialog>
  );
}
