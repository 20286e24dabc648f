import type { Language } from '@/shared/i18n/language';

const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;
// Shanghai has kept +08:00 since 1991: day arithmetic needs no time-zone library.
const OFFSET = 8 * 3_600_000;

type Instant = string | number | Date;

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, shape: string, options: Intl.DateTimeFormatOptions) {
  const id = `${language}/${shape}`;
  const known = made.get(id) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: ZONE, hourCycle: 'h23', ...options });
  made.set(id, known);
  return known;
}

export function dayNumber(at: Instant): number {
  return Math.floor((new Date(at).getTime() + OFFSET) / DAY);
}

export function formatTime(language: Language, at: Instant): string {
  return formatter(language, 'time', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** 11月21日 周六; the year only when it is another one. */
export function formatDay(language: Language, at: Instant, now: Instant = Date.now()): string {
  const sameYear = yearOf(at) === yearOf(now);
  const year = sameYear ? undefined : 'numeric';
  const date = formatter(language, `day${year}`, { year, month: language === 'en' ? 'short' : 'long', day: 'numeric' }).format(new Date(at));
  return `${date} ${formatter(language, 'weekday', { weekday: 'short' }).format(new Date(at))}`;
}

const RELATIVE_DAYS: Record<Language, Record<number, string>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** 今天 21:30, 明天 09:00, 11月24日 周二 18:00. */
export function formatMoment(language: Language, at: Instant, now: Instant = Date.now()): string {
  const near = RELATIVE_DAYS[language][dayNumber(at) - dayNumber(now)];
  return `${near ?? formatDay(language, at, now)} ${formatTime(language, at)}`;
}

/** 2026-11-21 21:30:05, for tables and audit. */
export function formatStamp(at: Instant): string {
  return new Date(new Date(at).getTime() + OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

/** 2026-11-21 in Shanghai, as the server and date inputs write it. */
export function isoDay(at: Instant): string {
  return formatStamp(at).slice(0, 10);
}

function yearOf(at: Instant): string {
  return formatStamp(at).slice(0, 4);
}
