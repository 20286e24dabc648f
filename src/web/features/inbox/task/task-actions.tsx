import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useClaimTask } from '../api/claim-task.mutation';
import { useUnclaimTask } from '../api/unclaim-task.mutation';
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
  const saying = (text: string) => ({
    onSuccess: () => toast.good(text),
    onError: (failure: Parameters<typeof failureText>[0]) => toast.bad(failureText(failure)),
  });
  if (standing !== 'mine' && standing !== 'open') return null;
  return (
    <div className={styles.actions}>
      {standing === 'mine' && task.acts.includes('unclaim') && (
        <Button busy={unclaim.isPending} disabled={busy} onClick={() => unclaim.mutate(task.id, saying(t('unclaimed', { name })))}>
          {t('unclaim')}
        </Button>
      )}
      {standing === 'mine' ? (
        <Button look="primary" className={styles.main} disabled={!ready} busy={busy} onClick={onComplete}>
          {busy ? t('submitting') : t('complete')}
        </Button>
      ) : (
        <Button look="primary" className={styles.main} busy={claim.isPending} onClick={() => claim.mutate(task.id, saying(t('claimed')))}>
          {t('claim')}
        </Button>
      )}
    </div>
  );
}
