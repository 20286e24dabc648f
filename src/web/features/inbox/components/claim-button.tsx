import type { Failure } from '@/shared/api/failure';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useClaimTask } from '../api/claim-task.mutation';
import { inboxMessages } from '../messages';
import { useLetter } from '../offline/queue';
import { useTelling } from '../offline/use-telling';
import type { Task } from '../types';

export function ClaimButton({ task }: { task: Task }) {
  const t = useMessages(inboxMessages);
  const failureText = useFailureText();
  const name = pick(useLanguage(), task.name, task.nameEn);
  const claim = useClaimTask();
  const tell = useTelling();
  const waits = useLetter(task.id, 'claim')?.state === 'waiting';
  const run = () =>
    void claim.mutateAsync(task).then(
      (became) => tell(became, 'claim', task, t('claimed', { name })),
      (failure: Failure) => toast.bad(failureText(failure)),
    );
  if (waits) return null;
  return (
    <Button size="s" busy={claim.isPending} aria-label={`${t('claim')} ${name}`} onClick={run}>
      {t('claim')}
    </Button>
  );
}
