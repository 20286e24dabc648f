import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import card from './card.module.css';
import { pieces } from './mention';
import styles from './task-comments.module.css';

// What was said stands before anybody answers.
const CommentForm = lazy(async () => ({ default: (await import('./comment-form')).CommentForm }));

export function TaskComments({ task }: { task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const format = useFormat();
  return (
    <section className={card.card} aria-label={t('comments')}>
      <h2>{t('comments')}</h2>
      {task.comments.length === 0 && <p className={styles.none}>{t('noComments')}</p>}
      <ul className={styles.list}>
        {task.comments.map(({ at, actor, actorName, text, mentions }) => (
          <li key={at + actor}>
            <p className={styles.who}>
              <strong>{actorName}</strong> <time dateTime={at}>{format.moment(at)}</time>
            </p>
            <p className={styles.text}>{pieces(text, mentions).map((piece, index) => (index % 2 ? <strong key={index}>{piece}</strong> : piece))}</p>
          </li>
        ))}
      </ul>
      {task.acts.includes('comment') && <Suspense><CommentForm task={task.id} /></Suspense>}
    </section>
  );
}
