import type { Failure, Violation } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useInboxRefresh } from '../api/use-inbox-refresh';
import { taskMessages } from '../task-messages';
import styles from './refused.module.css';

/** Why the server did not take it. Objections that belong to a field stand at the field; the rest is said here. */
export function Refused({ failure, violations }: { failure: Failure; violations: Violation[] }) {
  const t = useMessages(taskMessages);
  const text = useFailureText();
  const refresh = useInboxRefresh();
  return (
    <div className={styles.refused} role="alert">
      <h2>{failure.tag === 'invalid' ? t('fixFirst') : t('conflictTitle')}</h2>
      <p>{text(failure)}</p>
      {violations.length > 0 && (
        <ul>
          {violations.map(({ field, message }) => (
            <li key={`${field}${message}`}>{field ? `${field}：${message}` : message}</li>
          ))}
        </ul>
      )}
      {failure.tag !== 'invalid' && <p>{t('conflictHint')}</p>}
      {failure.tag === 'conflict' && <Button onClick={() => void refresh()}>{t('refresh')}</Button>}
    </div>
  );
}
