import { currentLanguage } from '@/shared/i18n/language';

/** What every request says of who asks. */
export const asking = () => ({
  Accept: 'application/json, application/problem+json',
  'Accept-Language': currentLanguage(),
  // Keeps Spring from answering 401 with a Basic challenge, which would open the browser's own dialog.
  'X-Requested-With': 'XMLHttpRequest',
});
