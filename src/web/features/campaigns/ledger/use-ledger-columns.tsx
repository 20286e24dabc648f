import { Link } from 'react-router';
import type { Column } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { formatKpi } from '@/shared/kpi/format-kpi';
import type { KpiUnit } from '@/shared/kpi/kpi';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { useFormat } from '@/shared/time/use-format';
import { Chip } from '@/shared/ui/chip';
import type { LedgerRow } from '../campaign';
import { GroupStatusChip } from '../status-chip';
import styles from './ledger.module.css';
import { ledgerMessages } from './messages';

export function useLedgerColumns(onStep: (step: string) => void): Column<LedgerRow>[] {
  const t = useMessages(ledgerMessages);
  const language = useLanguage();
  const mayTrace = hasRole(useMe(), 'auditor', 'manager');
  const { moment } = useFormat();
  const kpi = (key: string, unit?: KpiUnit): Column<LedgerRow>['cell'] => ({ kpis }) => (kpis[key] === undefined || kpis[key] === null ? '—' : formatKpi(language, unit, kpis[key]));
  const columns: Column<LedgerRow>[] = [
    { key: 'code', header: t('code'), cell: ({ code }) => <span className={styles.code}>{code}</span> },
    { key: 'name', header: t('name'), minor: true, cell: ({ name }) => name },
    { key: 'size', header: t('size'), number: true, minor: true, cell: ({ size }) => size },
    { key: 'status', header: t('status'), cell: ({ status }) => <GroupStatusChip status={status} /> },
    { key: 'step', header: t('step'), cell: (row) => <Step row={row} onStep={onStep} /> },
    { key: 'due', header: t('due'), cell: ({ due, late }) => <span className={styles.due}>{due ? moment(due) : '—'} {late && <Chip tone="late">{t('late')}</Chip>}</span> },
    { key: 'gmv', header: t('gmv'), number: true, minor: true, cell: kpi('gmv', 'yuan') },
    { key: 'orders', header: t('orders'), number: true, minor: true, cell: kpi('orders') },
  ];
  if (!mayTrace) return columns;
  const trace: Column<LedgerRow> = {
    key: 'trace',
    header: t('trace'),
    cell: ({ code, processInstance }) => processInstance && (
      <Link to={`/audit/processes/${processInstance}`} aria-label={t('showTrace', { code })}>{t('trace')}</Link>
    ),
  };
  return [...columns, trace];
}

/** A step is also a filter: press it to see who else stands there. */
function Step({ row: { step, stepName }, onStep }: { row: LedgerRow; onStep: (step: string) => void }) {
  const t = useMessages(ledgerMessages);
  if (!step) return '—';
  const name = stepName ?? step;
  return <button type="button" className={styles.step} title={t('onlyStep', { step: name })} onClick={() => onStep(step)}>{name}</button>;
}
