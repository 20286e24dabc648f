import { lazy, Suspense } from 'react';
import { useMe } from '@/shared/session/get-me.query';
import type { TaskDetail } from '../types';
import { TaskOffline } from '../offline/task-offline';
import { TaskComments } from './task-comments';
import { TaskCopies } from './task-copies';
import { TaskHeader } from './task-header';
import { TaskHistory } from './task-history';
import { TaskMoves } from './task-moves';
import { TaskScript } from './task-script';
import { TaskWork } from './task-work';
import styles from './task-view.module.css';
import { WordOut } from './word-out';

// Only steps that post have it, and only where WeCom is set up.
const WeComPanel = lazy(async () => ({ default: (await import('../wecom/wecom-panel')).WeComPanel }));
// Most steps bring no files.
const TaskPictures = lazy(async () => ({ default: (await import('./task-pictures')).TaskPictures }));
// Looked at when the work itself is understood.
const AroundTask = lazy(async () => ({ default: (await import('../around/around-task')).AroundTask }));
// Only approvals have signers.
const Signers = lazy(async () => ({ default: (await import('./signers')).Signers }));

/** Top to bottom in the order of the work: what and until when, the words, the form, what others said. */
export function TaskView({ task }: { task: TaskDetail }) {
  const me = useMe();
  return (
    <article className={styles.task}>
      <TaskHeader task={task} />
      <TaskOffline task={task.id} />
      {task.script && <TaskScript script={task.script} />}
      {task.files && task.files.length > 0 && <Suspense><TaskPictures task={task} /></Suspense>}
      {task.script && task.campaign && <Suspense><WeComPanel task={task} /></Suspense>}
      <TaskWork task={task} me={me} />
      <TaskMoves task={task} />
      {task.acts.some((act) => act.endsWith('-signer')) && <Suspense><Signers task={task} /></Suspense>}
      <WordOut task={task} me={me} />
      <div className={styles.aside}>
        <TaskComments task={task} />
        <TaskCopies task={task.id} />
        <TaskHistory history={task.history} />
        <Suspense><AroundTask task={task} /></Suspense>
      </div>
    </article>
  );
}
