export type Language = 'zh-CN' | 'en';

const STORE = 'qipan.language';

/** Chinese unless the person chose otherwise on this device; the browser's own language is not asked. */
export function savedLanguage(): Language {
  return localStorage.getItem(STORE) === 'en' ? 'en' : 'zh-CN';
}

let current: Language = 'zh-CN';

export const currentLanguage = (): Language => current;

export function rememberLanguage(language: Language) {
  current = language;
  localStorage.setItem(STORE, language);
  document.documentElement.lang = language;
}
