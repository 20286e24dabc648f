import type { Failure, Violation } from '@/shared/api/failure';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { useFailureText } from '@/shared/ui/use-failure-text';
import type { BadLine } from '../campaign';
import styles from './detail.module.css';
import { detailMessages } from './messages';

/** Why a file was refused, by line number, so that it can be mended in one go. */
export function BadLines({ failure }: { failure: Failure }) {
  const t = useMessages(detailMessages);
  const text = useFailureText();
  const lines = failure.tag === 'invalid' ? failure.violations.map(toBadLine) : [];
  const columns: Column<BadLine>[] = [
    { key: 'line', header: t('line'), number: true, cell: ({ line }) => line ?? '—' },
    { key: 'field', header: t('column'), cell: ({ field }) => field ?? '—' },
    { key: 'message', header: t('problem'), cell: ({ message }) => message },
  ];
  return (
    <div role="alert" className={styles.column}>
      <p className={styles.bad}>{lines.length > 0 ? t('badLines', { count: lines.length }) : text(failure)}</p>
      {lines.length > 0 && (
        <div className={styles.lines}><DataTable caption={t('problem')} columns={columns} rows={lines} rowKey={(line) => `${line.line}/${line.field}/${line.message}`} /></div>
      )}
    </div>
  );
}

const COLUMNS = ['code', 'name', 'size', 'owner', 'host', 'tags', 'chatId'];

/** The line stands in `element` as `line 3`, or as a number of its own; rules about a column bear its name. */
function toBadLine({ field, element, rule, message, line }: Violation & { line?: number }): BadLine {
  const told = /(\d+)/.exec(element ?? '')?.[1];
  return { line: line ?? (told ? Number(told) : undefined), field: field ?? COLUMNS.find((column) => column === rule), message };
}
