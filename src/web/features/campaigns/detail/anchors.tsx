import { Facts } from '@/shared/desk/facts';
import { useLanguage } from '@/shared/i18n/use-language';
import { anchorName } from '@/shared/playbook/anchor-names';
import { useFormat } from '@/shared/time/use-format';

/** A date without a time is a day; anything else is a moment. */
export function Anchors({ anchors, none }: { anchors: Record<string, string | null>; none: string }) {
  const language = useLanguage();
  const { day, moment } = useFormat();
  const known = Object.entries(anchors).flatMap(([key, at]) => (at ? [{ key, at }] : []));
  if (known.length === 0) return <p>{none}</p>;
  return (
    <Facts items={known.map(({ key, at }) => ({
      name: anchorName(language, key),
      value: at.length === 10 ? day(at) : moment(at),
    }))} />
  );
}
