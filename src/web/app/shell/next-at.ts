import { isoDay } from '@/shared/time/format';

const DAY = 86_400_000;

/** The next time it is that hour in Shanghai, today or tomorrow. */
export function nextAt(now: number, hour: number): string {
  const onDay = (day: number) => `${isoDay(day)}T${String(hour).padStart(2, '0')}:00:00+08:00`;
  const today = onDay(now);
  return Date.parse(today) > now ? today : onDay(now + DAY);
}
