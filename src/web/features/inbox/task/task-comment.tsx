import { lazy, Suspense } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import type { Comment } from '../types';
import { commentMessages } from './comment-messages';
import { pieces } from './mention';
import styles from './task-comments.module.css';

// Only for what one said oneself some minutes ago.
const OwnComment = lazy(async () => ({ default: (await import('./own-comment')).OwnComment }));

/** What somebody said, as it stands now. */
export function TaskComment({ task, comment }: { task: string; comment: Comment }) {
  const t = useMessages(commentMessages);
  const format = useFormat();
  const { id, at, actorName, text, mentions, changedAt, withdrawnAt, changeableUntil } = comment;
  return (
    <li>
      <p className={styles.who}>
        <strong>{actorName}</strong> <time dateTime={at}>{format.moment(at)}</time>
        {changedAt && !withdrawnAt && <> · {t('changed')}</>}
      </p>
      {withdrawnAt
        ? <p className={styles.none}>{t('withdrawn')}</p>
        : <p className={styles.text}>{pieces(text, mentions).map((piece, index) => (index % 2 ? <strong key={index}>{piece}</strong> : piece))}</p>}
      {id && changeableUntil && <Suspense fallback={<div className={styles.offers} />}><OwnComment task={task} id={id} text={text} mentions={mentions ?? []} /></Suspense>}
    </li>
  );
}
