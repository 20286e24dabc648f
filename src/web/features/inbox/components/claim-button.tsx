import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useClaimTask } from '../api/claim-task.mutation';
import { inboxMessages } from '../messages';
import type { Task } from '../types';

export function ClaimButton({ task }: { task: Task }) {
  const t = useMessages(inboxMessages);
  const failureText = useFailureText();
  const name = pick(useLanguage(), task.name, task.nameEn);
  const claim = useClaimTask();
  const run = () =>
    claim.mutate(task.id, {
      onSuccess: () => toast.good(t('claimed', { name })),
      onError: (failure) => toast.bad(failureText(failure)),
    });
  return (
    <Button size="s" busy={claim.isPending} aria-label={`${t('claim')} ${name}`} onClick={run}>
      {t('claim')}
    </Button>
  );
}
