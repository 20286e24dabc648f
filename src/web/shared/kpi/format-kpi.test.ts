import { describe, expect, it } from 'vitest';
import { formatKpi } from './format-kpi';

describe('a KPI', () => {
  it('is written with its unit, in each language', () => {
    expect(formatKpi('zh-CN', 'yuan', 1_284_300)).toBe('128.4万元');
    expect(formatKpi('zh-CN', 'percent', 3.456)).toBe('3.46%');
    expect(formatKpi('zh-CN', 'minutes', 10)).toBe('10 分钟');
    expect(formatKpi('en', 'hours', 1.5)).toBe('1.5 h');
  });

  it('without a unit is a plain number', () => {
    expect(formatKpi('zh-CN', undefined, 1512)).toBe('1,512');
  });
});
