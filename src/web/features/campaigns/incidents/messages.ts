import { defineMessages } from '@/shared/i18n/messages';

export const incidentMessages = defineMessages(
  'incidents',
  {
    title: '故障步骤', words: '系统步骤执行失败会停在这里。排除原因后重试，流程从这一步接着走。', none: '没有故障步骤', at: '时间', group: '群', step: '步骤', cause: '原因', retry: '重试', retryOf: '重试 {{step}}', retried: '已重试：{{step}}', wholeCampaign: '整场活动', trace: '轨迹',
  },
  {
    title: 'Failed steps', words: 'A system step that fails stops here. Mend the cause and retry: the process goes on from this step.', none: 'No failed steps', at: 'Time', group: 'Group', step: 'Step', cause: 'Cause', retry: 'Retry', retryOf: 'Retry {{step}}', retried: 'Retried: {{step}}', wholeCampaign: 'Whole campaign', trace: 'Trace',
  },
);
