import { describe, expect, it } from 'vitest';
import { translateToChinese } from './translate';

describe('the modeler in Chinese', () => {
  it('knows element types in whatever case they are asked for', () => {
    expect(translateToChinese('User Task')).toBe('用户任务');
    expect(translateToChinese('Call Activity')).toBe('调用活动');
  });

  it('fills in values', () => {
    expect(translateToChinese('Must match pattern {pattern}.', { pattern: 'P\\d+D' })).toBe('须符合格式 P\\d+D。');
  });

  it('leaves what it does not know as it is', () => {
    expect(translateToChinese('Quite unknown {x}', { x: '1' })).toBe('Quite unknown 1');
  });
});
