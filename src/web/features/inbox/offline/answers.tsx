import { useMessages } from '@/shared/i18n/messages';
import type { Letter } from '@/shared/offline/database';
import type { FormValues } from '../types';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';

export const valuesOf = ({ body }: Letter): FormValues => (JSON.parse(body) as { values?: FormValues }).values ?? {};

/** By the names of the form's fields: the form itself may be gone with its task. */
export function Answers({ letter }: { letter: Letter }) {
  const t = useMessages(offlineMessages);
  const given = Object.entries(valuesOf(letter)).filter(([, value]) => value !== null && value !== '');
  if (given.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{t('answers')}</summary>
      <dl className={styles.answers}>
        {given.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
