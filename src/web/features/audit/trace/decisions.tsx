import { useMessages } from '@/shared/i18n/messages';
import { formatStamp } from '@/shared/time/format';
import { Chip } from '@/shared/ui/chip';
import type { DecisionMade } from '../audit';
import { pairsText, ruleText } from './decision-text';
import { traceMessages } from './messages';
import styles from './trace.module.css';

/** What went in, which rules matched, what came out. */
export function Decisions({ decisions }: { decisions: DecisionMade[] }) {
  const t = useMessages(traceMessages);
  if (decisions.length === 0) return <p>{t('noDecisions')}</p>;
  return (
    <ul className={styles.variables}>
      {decisions.map(({ at, decision, inputs, outputs, rules }, index) => (
        <li key={index}>
          <div className={styles.line}><b>{decision}</b><span className={styles.sub}>{formatStamp(at)}</span></div>
          <dl className={styles.pairs}>
            <dt>{t('inputs')}</dt><dd>{pairsText(inputs)}</dd>
            <dt>{t('outputs')}</dt><dd>{pairsText(outputs)}</dd>
            <dt>{t('rules')}</dt>
            <dd className={styles.rules}>{rules.length === 0 ? '—' : rules.map((rule, place) => <Chip key={place} tone="jade">{ruleText(rule)}</Chip>)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
