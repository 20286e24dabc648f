import type { Language } from '@/shared/i18n/language';
import { pick } from '@/shared/i18n/bilingual';

interface Parameter {
  key: string;
  zh: string;
  en: string;
  standard: string;
  /** The only values that make sense, if they can be listed. */
  options?: string[];
}

/** The configuration register of the catalogue (section 9), as far as one campaign may differ from it. */
export const PARAMETERS: Parameter[] = [
  { key: 'runMode', zh: '打法', en: 'Run mode', standard: '按群规模决策', options: ['fine', 'quick'] },
  { key: 'abRequired', zh: '先做 AB 测试', en: 'A/B test first', standard: '按群规模决策', options: ['true', 'false'] },
  { key: 'waveSize', zh: '每批群数', en: 'Groups per wave', standard: '按群规模决策' },
  { key: 'minSignup', zh: '最低报名数', en: 'Minimum sign-ups', standard: '10 或 5%' },
  { key: 'groupRun.maxExtensionDays', zh: '最多延长天数', en: 'Extension days at most', standard: '2' },
  { key: 'activity.normalCeilingPct', zh: '正常活跃率上限（%）', en: 'Normal activity ceiling (%)', standard: '20' },
  { key: 'friendsInGroup.target', zh: '群内好友数目标', en: 'Friends in group, target', standard: '3' },
  { key: 'leaderboard.topRanks', zh: '排行榜名次', en: 'Leaderboard ranks', standard: '3' },
  { key: 'checkin.firstRewardDays', zh: '打卡首奖天数', en: 'Check-in days to first reward', standard: '3' },
  { key: 'flashGroup.lifeHours', zh: '快闪群时长（小时）', en: 'Flash group life (hours)', standard: '48' },
  { key: 'maxContactsPerDay', zh: '每人每天最多触达', en: 'Contacts per person and day', standard: '2' },
  { key: 'ab.minGroups', zh: 'AB 测试最少群数', en: 'A/B groups at least', standard: '3' },
  { key: 'approval.maxRounds', zh: '审批最多轮数', en: 'Approval rounds at most', standard: '3' },
  { key: 'unpaidReleaseMinutes', zh: '未付款释放（分钟）', en: 'Release unpaid after (minutes)', standard: '60' },
];

export const parameterName = (language: Language, { key, zh, en }: Parameter) => `${pick(language, zh, en)} (${key})`;
