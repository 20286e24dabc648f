import type { Failure } from '@/shared/api/failure';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useClaimTask } from '../api/claim-task.mutation';
import { useUnclaimTask } from '../api/unclaim-task.mutation';
import type { QueuedAct } from '../offline/acts';
import type { Became } from '../offline/sent-or-kept';
import { useTelling } from '../offline/use-telling';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import type { Standing } from './standing';
import styles from './task-actions.module.css';

interface Props {
  task: TaskDetail;
  standing: Standing;
  /** The form has come. */
  ready: boolean;
  busy: boolean;
  onComplete: () => void;
}

/** At the thumb, whatever the length of the form. */
export function TaskActions({ task, standing, ready, busy, onComplete }: Props) {
  const t = useMessages(taskMessages);
  const name = pick(useLanguage(), task.name, task.nameEn);
  const failureText = useFailureText();
  const claim = useClaimTask();
  const unclaim = useUnclaimTask();
  const tell = useTelling();
  const saying = (doing: Promise<Became>, act: QueuedAct, done: string) =>
    void doing.then((became) => tell(became, act, task, done), (failure: Failure) => toast.bad(failureText(failure)));
  if (standing !== 'mine' && standing !== 'open') return null;
  return (
    <div className={styles.actions}>
      {standing === 'mine' && task.acts.includes('unclaim') && (
        <Button busy={unclaim.isPending} disabled={busy} onClick={() => saying(unclaim.mutateAsync(task), 'unclaim', t('unclaimed', { name }))}>
          {t('unclaim')}
        </Button>
      )}
      {standing === 'mine' ? (
        <Button look="primary" className={styles.main} disabled={!ready} busy={busy} onClick={onComplete}>
          {busy ? t('submitting') : t('complete')}
        </Button>
      ) : (
        <Button look="primary" className={styles.main} busy={claim.isPending} onClick={() => saying(claim.mutateAsync(task), 'claim', t('claimed'))}>
          {t('claim')}
        </Button>
      )}
    </div>
  );
}
