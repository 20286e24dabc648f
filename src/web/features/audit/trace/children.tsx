import { Link } from 'react-router';
import { useMessages } from '@/shared/i18n/messages';
import type { Trace } from '../audit';
import { traceMessages } from './messages';
import styles from './trace.module.css';

export function Children({ trace: { children, steps } }: { trace: Trace }) {
  const t = useMessages(traceMessages);
  if (children.length === 0) return <p>{t('noChildren')}</p>;
  const stepName = (id: string) => steps.find((step) => step.id === id)?.name ?? id;
  return (
    <ul className={styles.children}>
      {children.map(({ processInstance, process, name, step }) => (
        <li key={processInstance}>
          <Link to={`/audit/processes/${processInstance}`}>{name ?? process}</Link>
          {step && <span className={styles.sub}> {stepName(step)}</span>}
        </li>
      ))}
    </ul>
  );
}
