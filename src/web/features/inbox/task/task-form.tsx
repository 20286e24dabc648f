import { lazy, type Ref, Suspense, useState } from 'react';
import type { FormHandle } from '@/shared/form/form-view';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import card from './card.module.css';
import { FormWaiting, roomFor } from './form-waiting';
import type { Standing } from './standing';
import styles from './task-form.module.css';
import type { DraftKeeper } from './use-draft';

// form-js weighs more than the rest of the page: header and script stand before it has come.
const FormView = lazy(async () => ({ default: (await import('@/shared/form/form-view')).FormView }));

interface Props {
  task: TaskDetail;
  standing: Standing;
  /** Submitted, and on its way. */
  locked?: boolean;
  draft: DraftKeeper;
  form: Ref<FormHandle>;
  onReady: () => void;
}

export function TaskForm({ task, standing, locked = false, draft, form, onReady }: Props) {
  const t = useMessages(taskMessages);
  const format = useFormat();
  const [start, setStart] = useState(0);
  const [shown, setShown] = useState(false);
  const restored = standing === 'mine' ? draft.restored : undefined;
  const startAnew = () => {
    draft.discard();
    setStart(start + 1);
  };
  const ready = () => {
    // In the next frame its fields are drawn.
    requestAnimationFrame(() => setShown(true));
    onReady();
  };
  return (
    <section className={card.card} id="task-form" aria-label={t('form')}>
      {standing !== 'mine' && <p className={styles.standing}>{t(`state_${standing}`, { who: (standing === 'asked' ? task.ownerName : task.assigneeName) ?? task.assignee ?? '' })}</p>}
      {restored && !locked && (
        <p className={styles.draft}>
          {t('draft', { moment: format.moment(restored.at) })}
          <Button look="quiet" size="s" onClick={startAnew}>
            {t('discardDraft')}
          </Button>
        </p>
      )}
      {standing === 'cancelled' ? null : task.form ? (
        <div style={shown ? undefined : { minHeight: roomFor(task.form.schema) }}>
          <Suspense fallback={<FormWaiting schema={task.form.schema} />}>
            <FormView
              key={start}
              handle={form}
              schema={task.form.schema}
              values={{ ...task.values, ...restored?.values }}
              readOnly={locked || standing !== 'mine'}
              onChange={draft.keep}
              onReady={ready}
            />
          </Suspense>
        </div>
      ) : (
        <p>{t('noForm')}</p>
      )}
    </section>
  );
}
