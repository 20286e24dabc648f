import { useSyncExternalStore } from 'react';
import { onLanguage } from './i18n';
import { currentLanguage, type Language } from './language';

export const useLanguage = (): Language => useSyncExternalStore(onLanguage, currentLanguage);
