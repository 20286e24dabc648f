declare module 'flatpickr/dist/l10n/zh.js' {
  import type { CustomLocale } from 'flatpickr/dist/types/locale';
  export const Mandarin: CustomLocale;
}
