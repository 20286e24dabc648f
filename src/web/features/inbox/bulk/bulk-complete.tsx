import { lazy, Suspense, useRef, useState } from 'react';
import type { Violation } from '@/shared/api/failure';
import type { FormHandle } from '@/shared/form/form-view';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast-store';
import { useTask } from '../api/get-task.query';
import { Refused } from '../task/refused';
import styles from './bulk.module.css';
import type { BulkStepProps } from './bulk-dialog';
import { bulkMessages } from './bulk-messages';
import { nameOf } from './name-of';
import { commonForm } from './own-fields';

const FormView = lazy(async () => ({ default: (await import('@/shared/form/form-view')).FormView }));

/** The step's form, without what differs from task to task. It starts empty: what one group has is not the others'. */
export function BulkComplete({ tasks, busy, failure, run, onClose }: BulkStepProps) {
  const t = useMessages(bulkMessages);
  const { data: task, error, refetch } = useTask(tasks[0]?.id ?? '');
  const form = useRef<FormHandle>(null);
  const [ready, setReady] = useState(false);
  const [homeless, setHomeless] = useState<Violation[]>([]);
  const [common, setCommon] = useState<ReturnType<typeof commonForm>>();
  if (task?.form && !common) setCommon(commonForm(task.form.schema));
  const blocked = (common?.needed.length ?? 0) > 0;

  const submit = () => {
    const { values, complete } = task?.form ? (form.current?.submit() ?? { values: {}, complete: false }) : { values: {}, complete: true };
    setHomeless([]);
    if (!complete) return toast.bad(t('fixFirst'));
    run({ values }, (violations) => setHomeless(form.current?.refuse(violations) ?? violations));
  };
  return (
    <Dialog
      title={t('title_complete', { count: tasks.length })} onClose={onClose}
      footer={<>
        <Button onClick={onClose}>{t('back')}</Button>
        <Button look="primary" busy={busy} disabled={!task || blocked || (task.form !== null && !ready)} onClick={submit}>{t('confirm_complete')}</Button>
      </>}
    >
      <div className={styles.form}>
        {error && !task && <Failed failure={error} onRetry={() => void refetch()} />}
        {!task && !error && <LoadingRows rows={3} height={72} />}
        {blocked && <p role="alert">{t('needed', { fields: common?.needed.join('、') })}</p>}
        {task && !blocked && <p>{task.form ? t('sentence', { count: tasks.length }) : t('noForm')}</p>}
        {common && common.left.length > 0 && !blocked && <p className={styles.note}>{t('left', { fields: common.left.join('、') })}</p>}
        {common && !blocked && (
          <Suspense fallback={<LoadingRows rows={3} height={72} />}>
            <FormView handle={form} schema={common.schema} values={{}} onReady={() => setReady(true)} />
          </Suspense>
        )}
        {failure && <Refused failure={failure} violations={homeless} />}
        <details>
          <summary>{t('tasks')}</summary>
          <ul className={styles.names}>{tasks.map((each) => <li key={each.id}>{nameOf(each)}</li>)}</ul>
        </details>
      </div>
    </Dialog>
  );
}
