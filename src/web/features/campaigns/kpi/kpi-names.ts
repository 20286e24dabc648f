import type { Language } from '@/shared/i18n/language';

type Unit = 'money' | 'percent' | 'minutes';

interface Kpi {
  zh: string;
  en: string;
  unit?: Unit;
}

/** The KPI catalogue (section 7); a metric that is not in it shows under its own key. */
const KPIS: Record<string, Kpi> = {
  gmv: { zh: '销售额', en: 'GMV', unit: 'money' },
  orders: { zh: '单数', en: 'Orders' },
  aov: { zh: '客单价', en: 'Average order', unit: 'money' },
  joins: { zh: '入群', en: 'Joins' },
  leaves: { zh: '退群', en: 'Leaves' },
  messages: { zh: '消息', en: 'Messages' },
  speakers: { zh: '发言人数', en: 'Speakers' },
  invites: { zh: '拉新', en: 'Invites' },
  inviteCount: { zh: '拉新人数', en: 'Invites' },
  signups: { zh: '报名', en: 'Sign-ups' },
  signupCount: { zh: '报名人数', en: 'Sign-ups' },
  friendsAdded: { zh: '新增好友', en: 'Friends added' },
  conversion: { zh: '转化率', en: 'Conversion', unit: 'percent' },
  groupConversionRate: { zh: '单群转化率', en: 'Group conversion', unit: 'percent' },
  activityRate: { zh: '活跃率', en: 'Activity', unit: 'percent' },
  retentionRate: { zh: '留存率', en: 'Retention', unit: 'percent' },
  checkinRate: { zh: '打卡率', en: 'Check-in', unit: 'percent' },
  refundRate: { zh: '退款率', en: 'Refund rate', unit: 'percent' },
  extraOrders: { zh: '追单单数', en: 'Extra orders' },
  extraGmv: { zh: '追单金额', en: 'Extra GMV', unit: 'money' },
  extraOrderRate: { zh: '追单率', en: 'Extra order rate', unit: 'percent' },
  chaseConversion: { zh: '追单转化', en: 'Chase conversion', unit: 'percent' },
  incidentCount: { zh: '异常数', en: 'Incidents' },
  planOnTimeRate: { zh: '按时率', en: 'On time', unit: 'percent' },
  slaHitRate: { zh: '达标率', en: 'SLA hit', unit: 'percent' },
  firstReplyMin: { zh: '首响', en: 'First reply', unit: 'minutes' },
  cpa: { zh: '单次转化成本', en: 'CPA', unit: 'money' },
  cac: { zh: '获客成本', en: 'CAC', unit: 'money' },
  roi: { zh: '投资回报', en: 'ROI' },
  budget: { zh: '预算', en: 'Budget', unit: 'money' },
  targetGmv: { zh: '目标销售额', en: 'Target GMV', unit: 'money' },
  targetOrders: { zh: '目标单数', en: 'Target orders' },
};

export const kpiName = (language: Language, key: string) => KPIS[key]?.[language === 'en' ? 'en' : 'zh'] ?? key;

export const kpiUnit = (key: string): Unit | undefined => KPIS[key]?.unit;
