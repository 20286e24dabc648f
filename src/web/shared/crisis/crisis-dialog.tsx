import { useId, useState } from 'react';
import type { Violation } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { type CrisisAnswers, CrisisFields, NO_ANSWERS, reportOf } from './crisis-fields';
import styles from './crisis-dialog.module.css';
import { crisisMessages } from './messages';
import { useReportCrisis } from './report-crisis.mutation';

interface Props {
  campaign: string;
  /** The group one stands in; more can be added. */
  group?: string;
  onClose: () => void;
}

/** STD-CRISIS: anybody may report, from any task. */
export function CrisisDialog({ campaign, group, onClose }: Props) {
  const t = useMessages(crisisMessages);
  const failureText = useFailureText();
  const formId = useId();
  const report = useReportCrisis();
  const [answers, setAnswers] = useState<CrisisAnswers>({ ...NO_ANSWERS, groups: group ?? '' });
  const violations: Violation[] = report.error?.tag === 'invalid' ? report.error.violations : [];
  const send = () =>
    void report.mutateAsync(reportOf(campaign, answers)).then(
      () => {
        toast.good(t('sent'));
        onClose();
      },
      () => {},
    );
  const footer = (
    <>
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="submit" form={formId} look="primary" busy={report.isPending}>
        {t('send')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('title')} onClose={onClose} footer={footer}>
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className={styles.intro}>{t('intro')}</p>
        {report.error && (
          <p role="alert" className={styles.refused}>
            {failureText(report.error)}
          </p>
        )}
        <CrisisFields answers={answers} onChange={setAnswers} violations={violations} />
      </form>
    </Dialog>
  );
}
