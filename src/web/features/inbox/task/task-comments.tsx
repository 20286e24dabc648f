import { type FormEvent, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { TextArea } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useCommentTask } from '../api/comment-task.mutation';
import { taskMessages } from '../task-messages';
import type { TaskDetail } from '../types';
import card from './card.module.css';
import styles from './task-comments.module.css';

export function TaskComments({ task }: { task: TaskDetail }) {
  const t = useMessages(taskMessages);
  const format = useFormat();
  return (
    <section className={card.card} aria-label={t('comments')}>
      <h2>{t('comments')}</h2>
      {task.comments.length === 0 && <p className={styles.none}>{t('noComments')}</p>}
      <ul className={styles.list}>
        {task.comments.map(({ at, actor, actorName, text }) => (
          <li key={at + actor}>
            <p className={styles.who}>
              <strong>{actorName}</strong> <time dateTime={at}>{format.moment(at)}</time>
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ul>
      {task.acts.includes('comment') && <CommentForm taskId={task.id} />}
    </section>
  );
}

function CommentForm({ taskId }: { taskId: string }) {
  const t = useMessages(taskMessages);
  const failureText = useFailureText();
  const comment = useCommentTask(taskId);
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    comment.mutate(text.trim(), { onSuccess: () => setText(''), onError: (failure) => toast.bad(failureText(failure)) });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <TextArea rows={2} aria-label={t('comment')} placeholder={t('comment')} value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" busy={comment.isPending} disabled={text.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  );
}
