import { describe, expect, it } from 'vitest';
import { type Parameter, problemOf, textOf, valuesOf } from './parameter';

const parameter = (type: Parameter['type'], more: Partial<Parameter> = {}): Parameter =>
  ({ key: type, zh: type, en: type, group: { zh: '', en: '' }, type, choices: [], ...more });

describe('parameters', () => {
  it('are sent as what they are; what is empty keeps its default', () => {
    const register = [parameter('integer'), parameter('boolean'), parameter('moment'), parameter('time'), parameter('number')];
    expect(valuesOf(register, { integer: ' 12 ', boolean: 'false', moment: '2026-03-01T20:00', time: '19:30', number: '' }, {}))
      .toEqual({ integer: 12, boolean: false, moment: '2026-03-01T20:00:00+08:00', time: '19:30' });
  });

  it('that the register does not know stay as they came', () => {
    expect(valuesOf([], { severity: 'P1', count: '3' }, { severity: 'P1', count: 3 })).toEqual({ severity: 'P1', count: 3 });
  });

  it('show as text', () => {
    expect([textOf(12), textOf(false), textOf('2026-03-01T20:00:00+08:00'), textOf('P7D'), textOf(undefined)])
      .toEqual(['12', 'false', '2026-03-01T20:00', 'P7D', '']);
  });

  it('know what is wrong with them', () => {
    const days = parameter('integer', { min: 1, max: 15 });
    expect(['', '3', '2.5', '0', '16', 'x'].map((text) => problemOf(days, text))).toEqual([undefined, undefined, 'integer', 'range', 'range', 'integer']);
    expect(['P7D', 'PT36H', 'P', '7 days', 'P1DT'].map((text) => problemOf(parameter('period'), text))).toEqual([undefined, undefined, 'period', 'period', 'period']);
    expect(problemOf(parameter('windows'), '10-12')).toBe('windows');
  });
});
