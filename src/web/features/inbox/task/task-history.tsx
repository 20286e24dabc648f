import { type Translate, useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { taskMessages } from '../task-messages';
import type { HistoryEntry } from '../types';
import card from './card.module.css';
import styles from './task-history.module.css';

export function TaskHistory({ history }: { history: HistoryEntry[] }) {
  const t = useMessages(taskMessages);
  const format = useFormat();
  return (
    <details className={card.card}>
      <summary className={styles.summary}>
        {t('history')} <span>{history.length}</span>
      </summary>
      <ol className={styles.list}>
        {history.map(({ at, actor, actorName, onBehalfOf, onBehalfOfName, action, detail }, index) => (
          <li key={`${at}-${index}`}>
            <time dateTime={at}>{format.moment(at)}</time>
            <span>
              {onBehalfOf
                ? t('insteadOf', { who: actorName ?? actor ?? '', whom: onBehalfOfName ?? onBehalfOf })
                : (actorName ?? actor ?? t('by_system'))} · {wordFor(t as Translate<string>, action)}
              {detail && <small> {detail}</small>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

// An act of a later server version is shown by its own name rather than not at all.
function wordFor(t: Translate<string>, action: string): string {
  const key = `act_${action}`;
  const word = t(key);
  return word === key ? action : word;
}
