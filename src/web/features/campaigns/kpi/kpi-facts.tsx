import { Facts } from '@/shared/desk/facts';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Kpis } from '../campaign';
import { formatKpi } from './format-kpi';
import { kpiName } from './kpi-names';

export function KpiFacts({ kpis, none }: { kpis: Kpis; none: string }) {
  const language = useLanguage();
  const known = Object.entries(kpis).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
  if (known.length === 0) return <p>{none}</p>;
  return <Facts items={known.map(({ key, value }) => ({ name: kpiName(language, key), value: formatKpi(language, key, value) }))} />;
}
