import type { Language } from './language';

/** Names in models come as a pair; the English one may be missing. */
export function pick(language: Language, zh: string, en?: string | null): string {
  return language === 'en' && en ? en : zh;
}
