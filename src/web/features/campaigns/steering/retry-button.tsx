import type { UseMutationResult } from '@tanstack/react-query';
import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { steeringMessages } from './messages';

interface RetryButtonProps {
  /** What to try again. */
  id: string;
  retrying: UseMutationResult<unknown, Failure, string>;
}

/** Another try for what failed of an act on many, or for one that does not go on by itself. */
export function RetryButton({ id, retrying: { mutateAsync, isPending } }: RetryButtonProps) {
  const t = useMessages(steeringMessages);
  const failureText = useFailureText();
  const isManager = hasRole(useMe(), 'manager');
  const again = () => void mutateAsync(id).then(() => toast.good(t('retried')), (failure: Failure) => toast.bad(failureText(failure)));
  return isManager && <Button busy={isPending} onClick={again}>{t('retry')}</Button>;
}
