import { useMessages } from '@/shared/i18n/messages';
import { formatStamp } from '@/shared/time/format';
import type { Trace } from '../audit';
import { useActorName } from '../use-actor-name';
import { traceMessages } from './messages';
import styles from './trace.module.css';

export function Comments({ comments }: { comments: Trace['comments'] }) {
  const t = useMessages(traceMessages);
  const actorName = useActorName();
  if (comments.length === 0) return <p>{t('noComments')}</p>;
  return (
    <ul className={styles.variables}>
      {comments.map(({ at, actor, text }, index) => (
        <li key={index}>
          <div className={styles.line}><b>{actorName(actor)}</b><span className={styles.sub}>{formatStamp(at)}</span></div>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
