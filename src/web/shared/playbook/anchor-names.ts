import { pick } from '../i18n/bilingual';
import type { Language } from '../i18n/language';

/** The moments that the times of a playbook hang on. */
const NAMES: Record<string, { zh: string; en: string }> = {
  campaignStartDate: { zh: '活动启动日', en: 'Campaign start' },
  groupRunStartDate: { zh: '群运营首日', en: 'Group day 1' },
  saleOpenAt: { zh: '发售开始', en: 'Sale opens' },
  saleCloseAt: { zh: '发售结束', en: 'Sale closes' },
  detectedAt: { zh: '异常发现', en: 'Incident seen' },
  eventStartAt: { zh: '活动开始', en: 'Event starts' },
  trainingStartDate: { zh: '培训首日', en: 'Training day 1' },
  programmeStartDate: { zh: '计划起始', en: 'Programme start' },
};

export function anchorName(language: Language, key: string): string {
  const name = NAMES[key];
  return name ? pick(language, name.zh, name.en) : key;
}
