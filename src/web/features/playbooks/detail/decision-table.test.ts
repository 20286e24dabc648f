import { describe, expect, it } from 'vitest';
import dmn from '@/testing/samples/group-size-strategy.dmn?raw';
import { readDecisionTable } from './decision-table';

describe('a decision table', () => {
  it('reads inputs, outputs and rules with their descriptions', () => {
    const table = readDecisionTable(dmn);
    expect(table).toMatchObject({ hitPolicy: 'FIRST', inputs: ['单群人数'], outputs: ['打法'] });
    expect(table?.rules[0]).toEqual({ id: 'rule_big', inputs: ['>= 300'], outputs: ['"quick"'], description: '大群从简' });
  });

  it('that is none answers nothing', () => {
    expect(readDecisionTable('<definitions><decision id="x"/></definitions>')).toBeUndefined();
  });
});
