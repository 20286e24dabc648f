import { describe, expect, it } from 'vitest';
import { orderOf, slipDraft, withAnchor } from './slip-draft';

describe('a move as typed', () => {
  it('becomes a length with its sign', () => {
    expect(orderOf(slipDraft('groupRunStartDate'))).toEqual({ anchor: 'groupRunStartDate', by: 'P1D' });
    expect(orderOf({ ...slipDraft('saleOpenAt'), way: 'earlier', amount: '90', unit: 'M' })).toEqual({ anchor: 'saleOpenAt', by: '-PT90M' });
  });

  it('becomes a date for a day and a Shanghai time for a moment', () => {
    expect(orderOf({ ...slipDraft('groupRunStartDate', ['G1', 'G2']), how: 'to', to: '2026-12-03' }))
      .toEqual({ anchor: 'groupRunStartDate', to: '2026-12-03', groups: ['G1', 'G2'] });
    expect(orderOf({ ...slipDraft('saleOpenAt'), how: 'to', to: '2026-12-03T20:00' })).toEqual({ anchor: 'saleOpenAt', to: '2026-12-03T20:00:00+08:00' });
  });

  it('is none while something is missing', () => {
    expect(orderOf({ ...slipDraft('saleOpenAt'), amount: '0' })).toBeUndefined();
    expect(orderOf({ ...slipDraft('saleOpenAt'), amount: '1.5' })).toBeUndefined();
    expect(orderOf({ ...slipDraft('saleOpenAt'), how: 'to' })).toBeUndefined();
    expect(orderOf({ ...slipDraft('saleOpenAt'), scope: { which: 'chosen', codes: ' ' } })).toBeUndefined();
  });

  it('forgets hours when the anchor becomes a day', () => {
    expect(withAnchor({ ...slipDraft('saleOpenAt'), unit: 'H' }, 'groupRunStartDate').unit).toBe('D');
    expect(withAnchor({ ...slipDraft('saleOpenAt'), unit: 'H' }, 'saleCloseAt').unit).toBe('H');
  });
});
