import { fileIdsIn } from '@/shared/files/file-link';
import { FileStrip } from '@/shared/files/file-strip';
import { useMessages } from '@/shared/i18n/messages';
import { formatStamp } from '@/shared/time/format';
import type { VariableChange } from '../audit';
import { prettyText, valueText } from '../value-text';
import { traceMessages } from './messages';
import styles from './trace.module.css';

type History = [VariableChange, ...VariableChange[]];

const SHORT = 60;

/** The last value of each variable; what it was before opens below it. */
export function Variables({ changes }: { changes: VariableChange[] }) {
  const t = useMessages(traceMessages);
  if (changes.length === 0) return <p>{t('noVariables')}</p>;
  return <ul className={styles.variables}>{byName(changes).map((history) => <Variable key={history[0].name} history={history} />)}</ul>;
}

function Variable({ history: [last, ...earlier] }: { history: History }) {
  const t = useMessages(traceMessages);
  const text = valueText(last.value);
  return (
    <li>
      <div className={styles.line}>
        <code className={styles.variable}>{last.name}</code>
        <span className={styles.sub}>{formatStamp(last.at)}</span>
      </div>
      {text.length <= SHORT ? <div className={styles.value}>{text}</div> : (
        <details>
          <summary className={styles.value}>{text.slice(0, SHORT)}…</summary>
          <pre>{prettyText(last.value)}</pre>
        </details>
      )}
      <FileStrip ids={fileIdsIn(last.value)} />
      {earlier.length > 0 && (
        <details>
          <summary className={styles.sub}>{t('changes', { count: earlier.length + 1 })}</summary>
          <ol className={styles.earlier} aria-label={t('earlier')}>
            {earlier.map(({ at, value, actor }, index) => <li key={index}><span className={styles.sub}>{formatStamp(at)} {actor}</span> {valueText(value)}</li>)}
          </ol>
        </details>
      )}
    </li>
  );
}

function byName(changes: VariableChange[]): History[] {
  const histories = new Map<string, History>();
  for (const change of [...changes].sort((a, b) => b.at.localeCompare(a.at))) {
    const known = histories.get(change.name);
    if (known) known.push(change);
    else histories.set(change.name, [change]);
  }
  return [...histories.values()];
}
