import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import card from './card.module.css';
import { TaskComment } from './task-comment';
import styles from './task-comments.module.css';

// What was said stands before anybody answers.
const CommentForm = lazy(async () => ({ default: (await import('./comment-form')).CommentForm }));

export function TaskComments({ task }: { task: TaskDetail }) {
  const t = useMessages(taskMessages);
  return (
    <section className={card.card} aria-label={t('comments')}>
      <h2>{t('comments')}</h2>
      {task.comments.length === 0 && <p className={styles.none}>{t('noComments')}</p>}
      <ul className={styles.list}>
        {task.comments.map((comment) => <TaskComment key={comment.id ?? comment.at + comment.actor} task={task.id} comment={comment} />)}
      </ul>
      {task.acts.includes('comment') && <Suspense><CommentForm task={task.id} /></Suspense>}
    </section>
  );
}
