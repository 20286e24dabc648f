import { Facts } from '@/shared/desk/facts';
import { pick } from '@/shared/i18n/bilingual';
import { useLanguage } from '@/shared/i18n/use-language';
import { formatKpi } from '@/shared/kpi/format-kpi';
import { useKpiCatalogue } from '@/shared/kpi/get-kpis.query';
import type { Kpis } from '../campaign';

/** A figure that an integration told under a name of its own shows under that name. */
export function KpiFacts({ kpis, none }: { kpis: Kpis; none: string }) {
  const language = useLanguage();
  const catalogue = useKpiCatalogue();
  const known = Object.entries(kpis).flatMap(([key, value]) => (value === null ? [] : [{ key, value, kpi: catalogue?.get(key) }]));
  if (known.length === 0) return <p>{none}</p>;
  return (
    <Facts items={known.map(({ key, value, kpi }) => ({
      name: kpi ? pick(language, kpi.zh, kpi.en) : key, value: formatKpi(language, kpi?.unit, value),
    }))} />
  );
}
