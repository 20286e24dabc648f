import { lazy, Suspense, useMemo } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useBpmn } from '@/shared/playbook/get-bpmn.query';
import { Chip, type Tone } from '@/shared/ui/chip';
import { Dialog } from '@/shared/ui/dialog';
import { Failed } from '@/shared/ui/states';
import { type Passage, type Progress, useProgress } from '../api/get-progress.query';
import type { Task } from '../types';
import styles from './around.module.css';
import { aroundMessages } from './around-messages';
import { marksOf, passed } from './marks';

const Diagram = lazy(() => import('@/shared/bpmn/diagram'));

const TONES: Record<Passage['outcome'], Tone> = { completed: 'jade', active: 'soon', cancelled: 'plain' };

/** The diagram of the process with what was walked and where the task is; and the same in words for who does not see it. */
export function ProgressDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useMessages(aroundMessages);
  const { data, error, refetch } = useProgress(task.id);
  return (
    <Dialog title={t('title')} wide onClose={onClose}>
      <div className={styles.dialog}>
        <div className={styles.picture}>
          {error && !data ? <Failed failure={error} onRetry={() => void refetch()} /> : data ? <Picture task={task} progress={data} /> : <Waiting />}
        </div>
        <ul className={styles.legend} aria-label={t('legend')}>
          <li className={styles.here}>{t('here')}</li>
          <li className={styles.active}>{t('active')}</li>
          <li className={styles.walked}>{t('walked')}</li>
        </ul>
        {data && <Steps progress={data} />}
      </div>
    </Dialog>
  );
}

function Picture({ task, progress }: { task: Task; progress: Progress }) {
  const t = useMessages(aroundMessages);
  const name = pick(useLanguage(), task.processName ?? task.process, task.processNameEn);
  const { data, error, refetch } = useBpmn(progress.process, progress.version);
  const marks = useMemo(() => marksOf(progress), [progress]);
  if (error && !data) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      <Diagram xml={data} label={t('diagramOf', { name })} marks={marks} start={progress.here} />
    </Suspense>
  );
}

function Waiting() {
  const t = useMessages(aroundMessages);
  return <div className={styles.waiting} role="status">{t('loading')}</div>;
}

function Steps({ progress }: { progress: Progress }) {
  const t = useMessages(aroundMessages);
  const language = useLanguage();
  return (
    <section aria-label={t('steps')}>
      <ol className={styles.steps}>
        {passed(progress.steps).filter(({ type }) => type === 'userTask').map(({ id, name, nameEn, outcome }) => (
          <li key={id} aria-current={id === progress.here ? 'step' : undefined}>
            <span>{pick(language, name ?? id, nameEn)}{id === progress.here && ` · ${t('here')}`}</span>
            <Chip tone={TONES[outcome]}>{t(`step_${outcome}`)}</Chip>
          </li>
        ))}
      </ol>
    </section>
  );
}
