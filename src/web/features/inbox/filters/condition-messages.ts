import { defineMessages } from '@/shared/i18n/messages';

export const conditionMessages = defineMessages(
  'inbox-conditions',
  {
    campaign: '活动',
    anyCampaign: '全部活动',
    group: '群编号',
    groupHint: '例如 G001，留空为全部',
    step: '环节',
    stepHint: '例如 lc02，留空为全部',
    apply: '查看结果',
    clear: '清空',
  },
  {
    campaign: 'Campaign',
    anyCampaign: 'All campaigns',
    group: 'Group code',
    groupHint: 'e.g. G001, empty for all',
    step: 'Step',
    stepHint: 'e.g. lc02, empty for all',
    apply: 'Show results',
    clear: 'Clear',
  },
);
