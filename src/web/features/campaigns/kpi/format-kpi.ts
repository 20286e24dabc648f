import type { Language } from '@/shared/i18n/language';
import { formatMoneyShort, formatNumber } from '@/shared/money/format-money';
import { kpiUnit } from './kpi-names';

export function formatKpi(language: Language, key: string, value: number): string {
  switch (kpiUnit(key)) {
    case 'money':
      return formatMoneyShort(language, value);
    case 'percent':
      return `${formatNumber(language, value)}%`;
    case 'minutes':
      return language === 'en' ? `${formatNumber(language, value)} min` : `${formatNumber(language, value)} 分钟`;
    default:
      return formatNumber(language, value);
  }
}
