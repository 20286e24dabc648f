import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import type { Subject } from '@/shared/offline/database';
import type { QueuedAct } from './acts';
import { offlineMessages } from './offline-messages';

/** "领取：发晚安话题"; a completion is called by the task alone. */
export function useActName() {
  const t = useMessages(offlineMessages);
  const language = useLanguage();
  return (act: QueuedAct, task: Pick<Subject, 'name' | 'nameEn'>) => {
    const name = pick(language, task.name, task.nameEn);
    return act === 'complete' ? name : t('actOn', { act: t(`act_${act}`), name });
  };
}
