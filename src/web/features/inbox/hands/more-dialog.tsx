import { lazy, Suspense, useState } from 'react';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useMe } from '@/shared/session/get-me.query';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useUnclaimTask } from '../api/unclaim-task.mutation';
import type { Task } from '../types';
import { handMessages } from './hand-messages';
import styles from './hands.module.css';

const UrgeDialog = lazy(async () => ({ default: (await import('../task/urge-dialog')).UrgeDialog }));
const CopyDialog = lazy(async () => ({ default: (await import('../task/copy-dialog')).CopyDialog }));

interface Props {
  task: Task;
  onOpen: () => void;
  onClaim: () => void;
  onSelect: () => void;
  onClose: () => void;
}

/** What a swipe to the left offers. All of it is on the task's page, too. */
export function MoreDialog({ task, onOpen, onClaim, onSelect, onClose }: Props) {
  const t = useMessages(handMessages);
  const me = useMe();
  const failureText = useFailureText();
  const name = pick(useLanguage(), task.name, task.nameEn);
  const unclaim = useUnclaimTask();
  const [next, setNext] = useState<'urge' | 'cc'>();
  const can = (act: string) => task.acts.includes(act);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const giveBack = () =>
    unclaim.mutate(task.id, {
      onSuccess: () => {
        toast.good(t('unclaimed', { name }));
        onClose();
      },
      onError: (failure) => toast.bad(failureText(failure)),
    });
  if (next) {
    return <Suspense>{next === 'urge' ? <UrgeDialog task={task.id} onClose={onClose} /> : <CopyDialog task={task.id} me={me.username} onClose={onClose} />}</Suspense>;
  }
  return (
    <Dialog title={name} onClose={onClose}>
      <div className={styles.list}>
        <Button wide onClick={then(onOpen)}>{t('open')}</Button>
        {can('claim') && <Button wide onClick={then(onClaim)}>{t('claim')}</Button>}
        {can('unclaim') && <Button wide busy={unclaim.isPending} onClick={giveBack}>{t('unclaim')}</Button>}
        {can('urge') && <Button wide onClick={() => setNext('urge')}>{t('urge')}</Button>}
        {can('cc') && <Button wide onClick={() => setNext('cc')}>{t('cc')}</Button>}
        {task.state !== 'done' && <Button wide onClick={then(onSelect)}>{t('select')}</Button>}
      </div>
    </Dialog>
  );
}
