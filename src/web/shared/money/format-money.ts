import type { Language } from '@/shared/i18n/language';

const TEN_THOUSAND = 10_000;

/** 1,234.50 元 / ¥1,234.50 */
export function formatMoney(language: Language, yuan: number): string {
  const text = yuan.toLocaleString('zh-CN', { minimumFractionDigits: Number.isInteger(yuan) ? 0 : 2, maximumFractionDigits: 2 });
  return language === 'en' ? `¥${text}` : `${text} 元`;
}

/** Large sums the way each language counts: 12.3 万元 / ¥123K */
export function formatMoneyShort(language: Language, yuan: number): string {
  if (Math.abs(yuan) < TEN_THOUSAND) return formatMoney(language, yuan);
  const compact = yuan.toLocaleString(language, { notation: 'compact', maximumFractionDigits: 1 });
  return language === 'en' ? `¥${compact}` : `${compact}元`;
}

export function formatNumber(language: Language, value: number): string {
  return value.toLocaleString(language, { maximumFractionDigits: 2 });
}
