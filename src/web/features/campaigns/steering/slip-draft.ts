import { scopeDraft, scopeOf, type ScopeDraft } from '../detail/scope-field';
import { isDay, type SlipOrder } from './steering';

export type Unit = 'D' | 'H' | 'M';

/** As typed. */
export interface SlipDraft {
  anchor: string;
  how: 'by' | 'to';
  way: 'later' | 'earlier';
  amount: string;
  unit: Unit;
  to: string;
  scope: ScopeDraft;
}

export const slipDraft = (anchor: string, codes?: string[]): SlipDraft => ({
  anchor, how: 'by', way: 'later', amount: '1', unit: 'D', to: '', scope: scopeDraft(codes),
});

/** A day moves by whole days only, and what was chosen for a moment says nothing of a day. */
export const withAnchor = (draft: SlipDraft, anchor: string): SlipDraft =>
  isDay(anchor) === isDay(draft.anchor) ? { ...draft, anchor } : { ...draft, anchor, unit: 'D', to: '' };

/** undefined while something is missing. */
export function orderOf({ anchor, how, way, amount, unit, to, scope }: SlipDraft): SlipOrder | undefined {
  const reach = scopeOf(scope);
  if (!reach) return undefined;
  const groups = 'groups' in reach ? { groups: reach.groups } : {};
  if (how === 'to') return to ? { anchor, to: isDay(anchor) ? to : `${to}:00+08:00`, ...groups } : undefined;
  const count = Number(amount);
  if (!Number.isInteger(count) || count <= 0) return undefined;
  return { anchor, by: `${way === 'earlier' ? '-' : ''}P${unit === 'D' ? '' : 'T'}${count}${unit}`, ...groups };
}
