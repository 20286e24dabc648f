import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import type { Task } from '../types';
import { aroundMessages } from './around-messages';
import { GroupDay } from './group-day';

const ProgressDialog = lazy(async () => ({ default: (await import('./progress-dialog')).ProgressDialog }));

/** What lies around the task: the day of its group, and its process. */
export function AroundTask({ task }: { task: Task }) {
  const t = useMessages(aroundMessages);
  const [looking, setLooking] = useState(false);
  return (
    <>
      {task.campaign && task.group && <GroupDay task={task.id} />}
      <Button wide onClick={() => setLooking(true)}>{t('progress')}</Button>
      {looking && <Suspense><ProgressDialog task={task} onClose={() => setLooking(false)} /></Suspense>}
    </>
  );
}
