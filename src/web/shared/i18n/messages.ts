import { useMemo } from 'react';
import { i18next } from './i18n';
import { useLanguage } from './use-language';

/** A message file: keys to texts. The English one has exactly the keys of the Chinese one, or it does not compile. */
export type Texts = Record<string, string>;

export interface Messages<Key extends string> {
  namespace: string;
  keys?: Key;
}

type Values = Record<string, string | number | undefined>;

/** Each feature owns its messages and brings them in its own chunk. */
export function defineMessages<const Zh extends Texts>(
  namespace: string,
  zh: Zh,
  en: Record<keyof Zh & string, string>,
): Messages<keyof Zh & string> {
  i18next.addResourceBundle('zh-CN', namespace, zh);
  i18next.addResourceBundle('en', namespace, en);
  return { namespace };
}

export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** `const t = useMessages(inboxMessages)`: typed keys, re-rendered when the language changes. */
export function useMessages<Key extends string>({ namespace }: Messages<Key>): Translate<Key> {
  const language = useLanguage();
  return useMemo(() => i18next.getFixedT(language, namespace) as unknown as Translate<Key>, [language, namespace]);
}
