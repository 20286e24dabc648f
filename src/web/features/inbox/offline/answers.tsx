import { useMessages } from '@/shared/i18n/messages';
import type { Letter } from '@/shared/offline/database';
import type { FormValues } from '../types';
import { offlineMessages } from './offline-messages';
import styles from './offline.module.css';

export const valuesOf = ({ body }: Letter): FormValues => (JSON.parse(body) as { values?: FormValues }).values ?? {};

const SAID = ['text', 'words', 'to', 'reason', 'mentions'] as const;

/** By the names of the form's fields, as the form itself may be gone with its task; or what was said besides. */
export function Answers({ letter }: { letter: Letter }) {
  const t = useMessages(offlineMessages);
  const body = JSON.parse(letter.body) as Record<string, unknown>;
  const said = SAID.map((name): [string, unknown] => [t(`said_${name}`), body[name]]);
  const given = [...Object.entries(valuesOf(letter)), ...said].filter(([, value]) => value !== null && value !== undefined && value !== '' && !isEmpty(value));
  if (given.length === 0) return null;
  return (
    <details>
      <summary>{t('answers')}</summary>
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

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
