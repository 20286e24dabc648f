import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { offlineMessages } from './offline-messages';

/** Before signing out with work that has not arrived. */
export function LeaveDialog({ count, busy, onLeave, onClose }: { count: number; busy: boolean; onLeave: () => void; onClose: () => void }) {
  const t = useMessages(offlineMessages);
  return (
    <Dialog
      title={t('leaveTitle')} onClose={onClose}
      footer={<>
        <Button look="primary" onClick={onClose}>{t('stay')}</Button>
        <Button look="danger" busy={busy} onClick={onLeave}>{t('leave')}</Button>
      </>}
    >
      <p>{t('leaveWords', { count })}</p>
    </Dialog>
  );
}
