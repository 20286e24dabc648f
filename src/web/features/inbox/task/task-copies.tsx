import { useEffect } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { useFormat } from '@/shared/time/use-format';
import { useCopies } from '../api/get-copies.query';
import { useReadCopy } from '../api/read-copy.mutation';
import card from './card.module.css';
import styles from './task-history.module.css';
import { wordMessages } from './word-messages';

/** Who was shown the task and has looked; opening it is looking. */
export function TaskCopies({ task }: { task: string }) {
  const t = useMessages(wordMessages);
  const format = useFormat();
  const me = useMe();
  const { data: copies = [] } = useCopies(task);
  const { mutate: read } = useReadCopy(task);
  const mine = copies.find(({ person }) => person === me.username);
  // Auditors change nothing, not even a mark.
  const unread = mine !== undefined && !mine.readAt && hasRole(me, 'staff', 'manager', 'admin');
  useEffect(() => {
    if (unread) read();
  }, [unread, read]);
  if (copies.length === 0) return null;
  return (
    <details className={card.card}>
      <summary className={styles.summary}>
        {t('copies')} <span>{copies.length}</span>
      </summary>
      {mine && <p>{t('copyToMe', { who: mine.sentByName })}{mine.words && ` ${mine.words}`}</p>}
      <ol className={styles.list}>
        {copies.map(({ person, personName, readAt }) => (
          <li key={person}>
            <span>{personName}</span>
            <span>{readAt ? t('copyRead', { moment: format.moment(readAt) }) : t('copyUnread')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
