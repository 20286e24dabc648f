import type { Failure } from '@/shared/api/failure';
import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useRetryIncident } from '../api/retry-incident.mutation';
import type { Incident } from '../campaign';
import { incidentMessages } from './messages';

export function RetryButton({ campaign, incident: { id, step, stepName } }: { campaign: string; incident: Incident }) {
  const t = useMessages(incidentMessages);
  const failureText = useFailureText();
  const { mutateAsync, isPending } = useRetryIncident(campaign);
  const name = stepName ?? step;
  const retry = () =>
    void mutateAsync(id).then(() => toast.good(t('retried', { step: name })), (failure: Failure) => toast.bad(failureText(failure)));
  return <Button size="s" busy={isPending} aria-label={t('retryOf', { step: name })} onClick={retry}>{t('retry')}</Button>;
}
