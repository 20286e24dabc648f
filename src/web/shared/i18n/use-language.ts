import { useTranslation } from 'react-i18next';
import type { Language } from './language';

export const useLanguage = () => useTranslation().i18n.language as Language;
