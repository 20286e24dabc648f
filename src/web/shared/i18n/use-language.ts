import { useSyncExternalStore } from 'react';
import { i18next } from './i18n';
import type { Language } from './language';

// All that we would use of react-i18next, at none of its weight: the phone's first load has a budget.
function subscribe(listener: () => void) {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => i18next.language as Language);
