import { Facts } from '@/shared/desk/facts';
import { useLanguage } from '@/shared/i18n/use-language';
import { useFormat } from '@/shared/time/use-format';

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

/** A date without a time is a day; anything else is a moment. */
export function Anchors({ anchors, none }: { anchors: Record<string, string | null>; none: string }) {
  const language = useLanguage();
  const { day, moment } = useFormat();
  const known = Object.entries(anchors).flatMap(([key, at]) => (at ? [{ key, at }] : []));
  if (known.length === 0) return <p>{none}</p>;
  return (
    <Facts items={known.map(({ key, at }) => ({
      name: NAMES[key]?.[language === 'en' ? 'en' : 'zh'] ?? key,
      value: at.length === 10 ? day(at) : moment(at),
    }))} />
  );
}
