import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useWithdrawComment } from '../api/change-comment.mutation';
import { commentMessages } from './comment-messages';
import styles from './moves.module.css';

export function WithdrawComment({ task, id, onClose }: { task: string; id: string; onClose: () => void }) {
  const t = useMessages(commentMessages);
  const failureText = useFailureText();
  const withdraw = useWithdrawComment(task, id);
  return (
    <Dialog
      title={t('withdrawTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={withdraw.isPending} onClick={() => void withdraw.mutateAsync().then(onClose, () => undefined)}>{t('withdraw')}</Button>
      </>}
    >
      <div className={styles.form}>
        <p>{t('withdrawWords')}</p>
        {withdraw.error && <p role="alert" className={styles.bad}>{failureText(withdraw.error)}</p>}
      </div>
    </Dialog>
  );
}
