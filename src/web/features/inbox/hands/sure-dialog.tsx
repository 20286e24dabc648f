import type { Failure } from '@/shared/api/failure';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useCompleteTask } from '../api/complete-task.mutation';
import { useTelling } from '../offline/use-telling';
import type { Task } from '../types';
import { handMessages } from './hand-messages';

/** A thumb slips: what cannot be undone by everybody is asked once. */
export function SureDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useMessages(handMessages);
  const tell = useTelling();
  const failureText = useFailureText();
  const name = pick(useLanguage(), task.name, task.nameEn);
  const complete = useCompleteTask();
  const run = () =>
    void complete.mutateAsync({ task, values: {} }).then(
      (became) => {
        tell(became, 'complete', task, t('completed', { name }));
        onClose();
      },
      (failure: Failure) => toast.bad(failureText(failure)),
    );
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
