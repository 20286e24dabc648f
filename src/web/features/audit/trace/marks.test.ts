import { describe, expect, it } from 'vitest';
import type { TraceStep } from '../audit';
import { marksOf } from './marks';

const step = (id: string, outcome: TraceStep['outcome']): TraceStep => ({ id, outcome, type: 'userTask', enteredAt: '2026-11-20T09:00:00+08:00' });

describe('marks', () => {
  it('show a step that is walked a second time as active, once', () => {
    expect(marksOf({ steps: [step('a', 'completed'), step('a', 'active'), step('b', 'cancelled')], flows: ['f', 'f'] })).toEqual([
      { element: 'a', name: 'active' },
      { element: 'b', name: 'cancelled' },
      { element: 'f', name: 'walked' },
    ]);
  });
});
