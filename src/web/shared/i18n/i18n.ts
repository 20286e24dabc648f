import { type Language, rememberLanguage, savedLanguage } from './language';

export type Values = Record<string, string | number | undefined>;

const texts: Record<Language, Record<string, Record<string, string>>> = { 'zh-CN': {}, en: {} };
const listeners = new Set<() => void>();

rememberLanguage(savedLanguage());

export function addTexts(language: Language, namespace: string, more: Record<string, string>) {
  texts[language][namespace] = more;
}

/** The text with what is put into its {{places}}; the Chinese one where there is no other, and of what nobody wrote, the key. */
export function textOf(language: Language, namespace: string, key: string, values: Values = {}): string {
  const text = texts[language][namespace]?.[key] ?? texts['zh-CN'][namespace]?.[key] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What is asked of the server next must already ask in it, so it is remembered first. */
export function switchLanguage(language: Language) {
  rememberLanguage(language);
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
