import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useOffline } from '@/shared/offline/network';
import type { Me } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { NeedsNetwork } from '../offline/needs-network';
import type { TaskDetail } from '../types';
import styles from './moves.module.css';
import { wordMessages } from './word-messages';

const UrgeDialog = lazy(async () => ({ default: (await import('./urge-dialog')).UrgeDialog }));
const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog')).CopyDialog }));

/** What lets people know and changes nothing about the work. */
export function WordOut({ task, me }: { task: TaskDetail; me: Me }) {
  const t = useMessages(wordMessages);
  const [open, setOpen] = useState<'urge' | 'cc'>();
  const offline = useOffline();
  const close = () => setOpen(undefined);
  const urges = task.history.filter(({ action }) => action === 'urge').length;
  if (!task.acts.includes('urge') && !task.acts.includes('cc') && urges === 0) return null;
  return (
    <div className={styles.moves}>
      {task.acts.includes('urge') && <Button look="quiet" size="s" onClick={() => setOpen('urge')}>{t('urge')}</Button>}
      {task.acts.includes('cc') && <Button look="quiet" size="s" disabled={offline} onClick={() => setOpen('cc')}>{t('cc')}</Button>}
      {task.acts.includes('cc') && <NeedsNetwork acts={[t('cc')]} />}
      {urges > 0 && <span className={styles.told}>{t('urgedTimes', { count: urges })}</span>}
      <Suspense>
        {open === 'urge' && <UrgeDialog task={task} onClose={close} />}
        {open === 'cc' && <CopyDialog task={task.id} me={me.username} onClose={close} />}
      </Suspense>
    </div>
  );
}
