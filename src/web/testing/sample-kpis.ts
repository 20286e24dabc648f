import type { Kpi } from '../shared/kpi/kpi';

export const sampleKpis: Kpi[] = [
  { key: 'gmv', zh: '销售额', en: 'GMV', unit: 'yuan', formula: { zh: '已付款订单金额之和', en: 'sum of paid orders' }, target: null, by: ['launch-sample'] },
  { key: 'orders', zh: '单数', en: 'Orders', unit: null, formula: { zh: '已付款订单数', en: 'paid orders' }, target: null, by: ['launch-sample'] },
  { key: 'conversion', zh: '转化率', en: 'Conversion', unit: 'percent', formula: { zh: '购买人数 ÷ 群成员数', en: 'buyers ÷ group members' }, target: { atLeast: 3, atMost: null }, by: ['launch-sample-sale'] },
  { key: 'activityRate', zh: '活跃率', en: 'Activity rate', unit: 'percent', formula: { zh: '活跃人数 ÷ 群成员数', en: 'active ÷ members' }, target: { atLeast: null, atMost: 20 }, by: ['group-run-11-day'] },
];
