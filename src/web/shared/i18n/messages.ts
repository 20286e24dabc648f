import { useMemo } from 'react';
import { addTexts, textOf, type Values } from './i18n';
import { useLanguage } from './use-language';

/** A message file: keys to texts. The English one has exactly the keys of the Chinese one, or it does not compile. */
export type Texts = Record<string, string>;

export interface Messages<Key extends string> {
  namespace: string;
  keys?: Key;
}

/** Each feature owns its messages and brings them in its own chunk. */
export function defineMessages<const Zh extends Texts>(
  namespace: string,
  zh: Zh,
  en: Record<keyof Zh & string, string>,
): Messages<keyof Zh & string> {
  addTexts('zh-CN', namespace, zh);
  addTexts('en', namespace, en);
  return { namespace };
}

export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** `const t = useMessages(inboxMessages)`: typed keys, re-rendered when the language changes. */
export function useMessages<Key extends string>({ namespace }: Messages<Key>): Translate<Key> {
  const language = useLanguage();
  return useMemo(() => (key, values) => textOf(language, namespace, key, values), [language, namespace]);
}
