import type { ReactNode } from 'react';
import { classNames } from '@/shared/ui/class-names';
import styles from './data-table.module.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  /** Left out where the screen is narrow. */
  minor?: boolean;
}

interface DataTableProps<Row> {
  /** Read aloud: what the rows are. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  isMarked?: (row: Row) => boolean;
  /** Old rows stay, greyed, while the next ones come. */
  busy?: boolean;
}

/** A plain table: rows are few because lists are paged, so nothing needs to be virtual. */
export function DataTable<Row>({ caption, columns, rows, rowKey, isMarked, busy }: DataTableProps<Row>) {
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0} aria-busy={busy || undefined}>
      <table className={styles.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" className={classOf(column)}>{column.header}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={classNames(isMarked?.(row) && styles.marked)}>
              {columns.map((column) => <td key={column.key} className={classOf(column)}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>({ number, minor }: Column<Row>) {
  return classNames(number && styles.number, minor && styles.minor);
}
