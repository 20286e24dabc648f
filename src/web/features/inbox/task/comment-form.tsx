import { type FormEvent, useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useCommentTask } from '../api/comment-task.mutation';
import { taskMessages } from '../task-messages';
import type { Person } from '../types';
import { stillNamed } from './mention';
import { MentionBox } from './mention-box';
import styles from './task-comments.module.css';

export function CommentForm({ task }: { task: string }) {
  const t = useMessages(taskMessages);
  const failureText = useFailureText();
  const comment = useCommentTask(task);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Person[]>([]);
  const said = () => {
    setText('');
    setChosen([]);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const failed = (failure: Failure) => toast.bad(failureText(failure));
    void comment.mutateAsync({ text: text.trim(), mentions: stillNamed(chosen, text) }).then(said, failed);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <MentionBox task={task} value={text} onChange={setText} onName={(person) => setChosen([...chosen, person])} />
      <Button type="submit" busy={comment.isPending} disabled={text.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  );
}
