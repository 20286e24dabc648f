import { lazy, Suspense, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { useOffline } from '@/shared/offline/network';
import { useMe } from '@/shared/session/get-me.query';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useUnclaimTask } from '../api/unclaim-task.mutation';
import { NeedsNetwork } from '../offline/needs-network';
import { useTelling } from '../offline/use-telling';
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
  const tell = useTelling();
  const offline = useOffline();
  const [next, setNext] = useState<'urge' | 'cc'>();
  const can = (act: string) => task.acts.includes(act);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const giveBack = () =>
    void unclaim.mutateAsync(task).then(
      (became) => {
        tell(became, 'unclaim', task, t('unclaimed', { name }));
        onClose();
      },
      (failure: Failure) => toast.bad(failureText(failure)),
    );
  if (next) {
    return <Suspense>{next === 'urge' ? <UrgeDialog task={task} onClose={onClose} /> : <CopyDialog task={task.id} me={me.username} onClose={onClose} />}</Suspense>;
  }
  return (
    <Dialog title={name} onClose={onClose}>
      <div className={styles.list}>
        <Button wide onClick={then(onOpen)}>{t('open')}</Button>
        {can('claim') && <Button wide onClick={then(onClaim)}>{t('claim')}</Button>}
        {can('unclaim') && <Button wide busy={unclaim.isPending} onClick={giveBack}>{t('unclaim')}</Button>}
        {can('urge') && <Button wide onClick={() => setNext('urge')}>{t('urge')}</Button>}
        {can('cc') && <Button wide disabled={offline} onClick={() => setNext('cc')}>{t('cc')}</Button>}
        {can('cc') && <NeedsNetwork acts={[t('cc')]} />}
        {task.state !== 'done' && <Button wide onClick={then(onSelect)}>{t('select')}</Button>}
      </div>
    </Dialog>
  );
}
