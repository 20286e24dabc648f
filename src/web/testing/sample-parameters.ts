import type { Parameter } from '../features/campaigns/plan/parameter';

const strategy = { zh: '打法与分批', en: 'Run mode and waves' };
const group = { zh: '十一天社群', en: 'Eleven-day group run' };

export const sampleParameters: Parameter[] = [
  { key: 'runMode', zh: '打法', en: 'Run mode', group: strategy, type: 'choice', choices: [{ value: 'fine', zh: '精细打法', en: 'Fine' }, { value: 'quick', zh: '快速打法', en: 'Quick' }] },
  { key: 'abRequired', zh: '先做 AB 测试', en: 'A/B test first', group: strategy, type: 'boolean', choices: [] },
  { key: 'groupRun.days.trust', zh: '信任天数', en: 'Trust days', group, type: 'integer', unit: 'days', default: 3, min: 1, max: 15, choices: [] },
  { key: 'sale.openTime.online', zh: '线上发售开始时刻', en: 'Online sale opens at', group, type: 'time', default: '20:00', choices: [] },
];
