import { valueText } from '../value-text';

/** `{a: 1}` and `[{name: 'a', value: 1}]` both read `a = 1`. */
export function pairsText(told: unknown): string {
  if (Array.isArray(told)) return told.length === 0 ? '—' : told.map(pairText).join('；');
  if (told === null || typeof told !== 'object') return valueText(told);
  return Object.entries(told).map(([name, value]) => `${name} = ${valueText(value)}`).join('；') || '—';
}

function pairText(pair: unknown): string {
  if (pair === null || typeof pair !== 'object') return valueText(pair);
  const { name, value } = pair as { name?: string; value?: unknown };
  return name === undefined ? pairsText(pair) : `${name} = ${valueText(value)}`;
}

export function ruleText(rule: unknown): string {
  if (rule === null || typeof rule !== 'object') return valueText(rule);
  const { description, name, id } = rule as { description?: string; name?: string; id?: string };
  return description ?? name ?? id ?? valueText(rule);
}
