import { detailOf, type Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { uiMessages } from './messages';

/** The server's words where it has some (they come in the user's language), else ours. */
export function useFailureText() {
  const t = useMessages(uiMessages);
  return (failure: Failure): string => {
    switch (failure.tag) {
      case 'signed-out':
        return t('signedOut');
      case 'throttled':
        return t('throttled', { seconds: failure.retryAfterSeconds });
      case 'network':
        return t('network');
      default:
        return detailOf(failure) ?? t(failure.tag);
    }
  };
}
