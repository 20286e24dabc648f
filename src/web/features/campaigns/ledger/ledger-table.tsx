import { type Column, DataTable } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import type { LedgerRow } from '../campaign';
import styles from './ledger.module.css';
import { ledgerMessages } from './messages';
import { useLedgerColumns } from './use-ledger-columns';

interface LedgerTableProps {
  rows: LedgerRow[];
  busy: boolean;
  chosen: string[];
  onChoose: (codes: string[]) => void;
  onStep: (step: string) => void;
}

export function LedgerTable({ rows, busy, chosen, onChoose, onStep }: LedgerTableProps) {
  const t = useMessages(ledgerMessages);
  const mayChoose = hasRole(useMe(), 'manager');
  const columns = useLedgerColumns(onStep, rows.some(({ sendState }) => sendState));
  const codes = rows.map(({ code }) => code);
  const allChosen = codes.every((code) => chosen.includes(code));
  const togglePage = () => onChoose(allChosen ? chosen.filter((code) => !codes.includes(code)) : [...new Set([...chosen, ...codes])]);
  const toggle = (code: string) => onChoose(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  const pick: Column<LedgerRow> = {
    key: 'pick',
    header: <label className={styles.pick}><input type="checkbox" aria-label={t('pickAll')} checked={allChosen} onChange={togglePage} /></label>,
    cell: ({ code }) => <label className={styles.pick}><input type="checkbox" aria-label={t('pickOne', { code })} checked={chosen.includes(code)} onChange={() => toggle(code)} /></label>,
  };
  return (
    <DataTable
      caption={t('title')} columns={mayChoose ? [pick, ...columns] : columns} rows={rows} rowKey={({ code }) => code} busy={busy}
      isMarked={({ code }) => chosen.includes(code)}
    />
  );
}
