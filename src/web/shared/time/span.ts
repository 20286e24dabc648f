import type { Language } from '@/shared/i18n/language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: Record<Language, [number, string][]> = {
  'zh-CN': [[DAY, ' 天'], [HOUR, ' 小时'], [MINUTE, ' 分钟']],
  en: [[DAY, ' d'], [HOUR, ' h'], [MINUTE, ' min']],
};

/** The one unit that matters: 3 天, 5 小时, 12 分钟. */
export function formatSpan(language: Language, milliseconds: number): string {
  const length = Math.max(Math.abs(milliseconds), MINUTE);
  const [size, name] = UNITS[language].find(([unit]) => length >= unit) ?? [MINUTE, ''];
  return `${Math.floor(length / size)}${name}`;
}
