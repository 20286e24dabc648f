import { type FormEvent, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useChangeComment } from '../api/change-comment.mutation';
import { commentMessages } from './comment-messages';
import { stillNamed } from './mention';
import { MentionBox } from './mention-box';
import moves from './moves.module.css';
import type { Own } from './own-comment';
import styles from './task-comments.module.css';

export function ChangeComment({ task, id, text, mentions, onClose }: Own & { onClose: () => void }) {
  const t = useMessages(commentMessages);
  const failureText = useFailureText();
  const change = useChangeComment(task, id);
  const [words, setWords] = useState(text);
  const [chosen, setChosen] = useState(mentions);
  const send = (event: FormEvent) => {
    event.preventDefault();
    // As a promise: the page looks again before it is kept.
    void change.mutateAsync({ text: words.trim(), mentions: stillNamed(chosen, words) }).then(onClose, () => undefined);
  };
  return (
    <form className={styles.change} onSubmit={send}>
      <MentionBox begun task={task} label={t('changeLabel')} value={words} onChange={setWords} onName={(person) => setChosen([...chosen, person])} />
      {change.error && <p role="alert" className={moves.bad}>{failureText(change.error)}</p>}
      <div className={styles.own}>
        <Button size="s" onClick={onClose}>{t('back')}</Button>
        <Button size="s" look="primary" type="submit" busy={change.isPending} disabled={words.trim() === ''}>{t('save')}</Button>
      </div>
    </form>
  );
}
