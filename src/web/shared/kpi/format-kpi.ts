import type { Language } from '@/shared/i18n/language';
import { formatMoneyShort, formatNumber } from '@/shared/money/format-money';
import type { KpiUnit } from './kpi';

const SUFFIXES: Record<Exclude<KpiUnit, 'yuan' | 'percent'>, { zh: string; en: string }> = {
  minutes: { zh: ' 分钟', en: ' min' },
  hours: { zh: ' 小时', en: ' h' },
  days: { zh: ' 天', en: ' days' },
  years: { zh: ' 年', en: ' years' },
  points: { zh: ' 分', en: '' },
};

export function formatKpi(language: Language, unit: KpiUnit | null | undefined, value: number): string {
  if (unit === 'yuan') return formatMoneyShort(language, value);
  const number = formatNumber(language, value);
  if (unit === 'percent') return `${number}%`;
  return unit ? `${number}${SUFFIXES[unit][language === 'en' ? 'en' : 'zh']}` : number;
}
