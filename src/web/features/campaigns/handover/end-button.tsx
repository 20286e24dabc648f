import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useChangeHandover } from '../api/change-handover.mutation';
import type { Handover } from './handover';
import { handoverMessages } from './messages';

/** The person is back: new tasks are no longer passed on. */
export function EndButton({ handover, label }: { handover: Handover; label: string }) {
  const t = useMessages(handoverMessages);
  const failureText = useFailureText();
  const { mutateAsync, isPending } = useChangeHandover(handover.person, 'end');
  const end = () => void mutateAsync(handover.id).then(() => toast.good(t('ended')), (failure: Failure) => toast.bad(failureText(failure)));
  return hasRole(useMe(), 'manager') && <Button busy={isPending} onClick={end}>{label}</Button>;
}
