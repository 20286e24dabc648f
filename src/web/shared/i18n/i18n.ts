import i18next from 'i18next';
import { type Language, rememberLanguage, savedLanguage } from './language';

rememberLanguage(savedLanguage());

void i18next.init({
  lng: savedLanguage(),
  fallbackLng: 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});

export { i18next };

/** The language goes first: what is asked of the server next must already ask in it. */
export async function switchLanguage(language: Language) {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
