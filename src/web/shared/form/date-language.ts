import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import type { Language } from '@/shared/i18n/language';

/** flatpickr has one language for all: it is set before each form. */
export function speakDates(language: Language) {
  flatpickr.localize(language === 'en' ? flatpickr.l10ns.default : Mandarin);
}
