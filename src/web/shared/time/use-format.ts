import { useLanguage } from '@/shared/i18n/use-language';
import { formatDay, formatMoment, formatTime } from './format';
import { useNow } from './server-clock';
import { formatSpan } from './span';

type Instant = string | number | Date;

/** Dates in the user's language, in Shanghai time, seen from the server's now. */
export function useFormat() {
  const language = useLanguage();
  const now = useNow();
  return {
    now,
    day: (at: Instant) => formatDay(language, at, now),
    time: (at: Instant) => formatTime(language, at),
    moment: (at: Instant) => formatMoment(language, at, now),
    span: (milliseconds: number) => formatSpan(language, milliseconds),
  };
}
