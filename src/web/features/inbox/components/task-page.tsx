import { useParams } from 'react-router';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useTask } from '../api/get-task.query';
import { TaskBackLink } from '../task/task-back-link';
import { TaskView } from '../task/task-view';
import styles from './task-page.module.css';

export function TaskPage() {
  const { taskId = '' } = useParams();
  const { data, error, refetch } = useTask(taskId);
  if (data) return <TaskView key={taskId} task={data} />;
  return (
    <div className={styles.waiting} data-waiting={error ? undefined : 'task'}>
      <TaskBackLink />
      {error ? <Failed failure={error} onRetry={() => void refetch()} /> : <LoadingRows rows={3} height={140} />}
    </div>
  );
}
