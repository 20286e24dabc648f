import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useRaiseCrisis } from '../api/raise-crisis.mutation';
import styles from '../detail/detail.module.css';
import { CrisisFields } from './crisis-fields';
import { crisisMessages } from './messages';
import { useCrisisReport } from './use-crisis-report';

interface CrisisDialogProps {
  campaign: string;
  codes?: string[];
  onClose: () => void;
}

export function CrisisDialog({ campaign, codes, onClose }: CrisisDialogProps) {
  const t = useMessages(crisisMessages);
  const failureText = useFailureText();
  const form = useCrisisReport(campaign, codes);
  const { mutate, isPending, error } = useRaiseCrisis();
  const send = () => {
    const report = form.report();
    if (report) mutate(report, { onSuccess: () => { toast.good(t('sent')); onClose(); } });
  };
  return (
    <Dialog
      title={t('title')} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="danger" busy={isPending} onClick={send}>{t('send')}</Button>
      </>}
    >
      <div className={styles.dialog}>
        <p>{t('words')}</p>
        <CrisisFields form={form} />
        {error && (
          <div role="alert" className={styles.bad}>
            <p>{failureText(error)}</p>
            {error.tag === 'invalid' && <ul>{error.violations.map(({ message }, index) => <li key={index}>{message}</li>)}</ul>}
          </div>
        )}
      </div>
    </Dialog>
  );
}
