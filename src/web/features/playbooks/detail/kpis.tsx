import { type Column, DataTable } from '@/shared/desk/data-table';
import { Panel } from '@/shared/desk/page';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { formatKpi } from '@/shared/kpi/format-kpi';
import type { Kpi } from '@/shared/kpi/kpi';
import { isPartOf } from '@/shared/playbook/parts';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { usePlaybookKpis } from '../api/get-playbook-kpis.query';
import { playbookMessages } from '../messages';
import styles from './playbook-page.module.css';

/** What the playbook is measured by: its own figures, then those of the processes that it calls. */
export function Kpis({ playbook }: { playbook: string }) {
  const t = useMessages(playbookMessages);
  const { data, error, refetch } = usePlaybookKpis(playbook);
  const isOwn = ({ by }: Kpi) => by.some((process) => process === playbook || isPartOf(playbook, process));
  const own = data?.filter(isOwn) ?? [];
  const others = data?.filter((kpi) => !isOwn(kpi)) ?? [];
  return (
    <Panel title={t('kpis')}>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={40} />}
      {data && own.length === 0 && <p>{t(others.length === 0 ? 'noKpis' : 'noOwnKpis')}</p>}
      {own.length > 0 && <KpiTable caption={t('kpis')} kpis={own} />}
      {others.length > 0 && (
        <details className={styles.more} open={own.length === 0}>
          <summary>{t('kpisOfCalled', { count: others.length })}</summary>
          <KpiTable caption={t('kpisOfCalled', { count: others.length })} kpis={others} />
        </details>
      )}
    </Panel>
  );
}

function KpiTable({ caption, kpis }: { caption: string; kpis: Kpi[] }) {
  const t = useMessages(playbookMessages);
  const language = useLanguage();
  const columns: Column<Kpi>[] = [
    { key: 'name', header: t('kpi'), cell: ({ zh, en, unit }) => <>{pick(language, zh, en)}{unit && <span className={styles.unit}> {t(`kpiUnit_${unit}`)}</span>}</> },
    { key: 'formula', header: t('formula'), cell: ({ formula }) => (formula ? pick(language, formula.zh, formula.en) : '—') },
    {
      key: 'target', header: t('target'), cell: ({ target, unit }) => {
        if (typeof target?.atLeast === 'number') return <span className={styles.target}>≥ {formatKpi(language, unit, target.atLeast)}</span>;
        return typeof target?.atMost === 'number' ? <span className={styles.target}>≤ {formatKpi(language, unit, target.atMost)}</span> : '—';
      },
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={kpis} rowKey={({ key }) => key} />;
}
