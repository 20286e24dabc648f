import { Link } from 'react-router';
import type { Column } from '@/shared/desk/data-table';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { formatKpi } from '@/shared/kpi/format-kpi';
import type { KpiUnit } from '@/shared/kpi/kpi';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { useFormat } from '@/shared/time/use-format';
import { Chip, type Tone } from '@/shared/ui/chip';
import type { LedgerRow } from '../campaign';
import { GroupStatusChip } from '../status-chip';
import styles from './ledger.module.css';
import { ledgerMessages } from './messages';

/** Mass sends have a column as soon as there is one. */
export function useLedgerColumns(onStep: (step: string) => void, hasSends: boolean): Column<LedgerRow>[] {
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
    ...(hasSends ? [{ key: 'send', header: t('send'), cell: ({ sendState }: LedgerRow) => (sendState ? <Chip tone={sendTone(sendState)}>{t(`send_${sendState}`)}</Chip> : '—') }] : []),
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

const sendTone = (state: NonNullable<LedgerRow['sendState']>): Tone => (state === 'sent' ? 'jade' : state === 'unsent' || state === 'waiting' ? 'soon' : 'late');

/** A step is also a filter: press it to see who else stands there. */
function Step({ row: { step, stepName }, onStep }: { row: LedgerRow; onStep: (step: string) => void }) {
  const t = useMessages(ledgerMessages);
  if (!step) return '—';
  const name = stepName ?? step;
  return <button type="button" className={styles.step} title={t('onlyStep', { step: name })} onClick={() => onStep(step)}>{name}</button>;
}
