import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useCompleteTask } from '../api/complete-task.mutation';
import { offlineMessages } from '../offline/offline-messages';
import type { Task } from '../types';
import { handMessages } from './hand-messages';

/** A thumb slips: what cannot be undone by everybody is asked once. */
export function SureDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useMessages(handMessages);
  const kept = useMessages(offlineMessages);
  const failureText = useFailureText();
  const name = pick(useLanguage(), task.name, task.nameEn);
  const complete = useCompleteTask();
  const run = () =>
    complete.mutate({ task, values: {} }, {
      onSuccess: (became) => {
        toast.good(became === 'kept' ? kept('kept', { name }) : t('completed', { name }));
        onClose();
      },
      onError: (failure) => toast.bad(failureText(failure)),
    });
  return (
    <Dialog
      title={t('sureTitle')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="primary" busy={complete.isPending} onClick={run}>{t('complete')}</Button>
      </>}
    >
      <p>{t('sure', { name })}</p>
    </Dialog>
  );
}
