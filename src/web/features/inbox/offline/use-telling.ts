import { useMessages } from '@/shared/i18n/messages';
import type { Subject } from '@/shared/offline/database';
import { toast } from '@/shared/ui/toast-store';
import type { QueuedAct } from './acts';
import { offlineMessages } from './offline-messages';
import type { Became } from './sent-or-kept';
import { useActName } from './use-act-name';

/** Says what became of an act: the words for what was done, or that it waits on the device. */
export function useTelling() {
  const t = useMessages(offlineMessages);
  const nameOf = useActName();
  return (became: Became, act: QueuedAct, task: Pick<Subject, 'name' | 'nameEn'>, done: string) =>
    toast.good(became === 'kept' ? t('kept', { name: nameOf(act, task) }) : done);
}
