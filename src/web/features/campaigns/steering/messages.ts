import { defineMessages } from '@/shared/i18n/messages';

export const steeringMessages = defineMessages(
  'steering',
  {
    acts: '批量操作', kind_hold: '暂停', kind_resume: '恢复', kind_slip: '平移', kind_cancel: '取消',
    running: '正在{{kind}}：{{done}} / {{total}}', waiting: '{{kind}}：等前一个操作完成', failed: '{{kind}}：{{failed}} 个没有成功，其余 {{done}} 个已完成',
    soFar: '其中 {{failed}} 个没有成功', retry: '重试未成功的', stuck: '多次失败，已停下', retried: '已开始重试', oneFailed: '{{group}}：{{message}}', ofCampaign: '活动流程',
    slipTitle: '平移时间', slipWords: '移动一个时间锚点，依赖它的定时、期限和提醒一起移动；依赖其他锚点的、已公布的结束时间不动。',
    anchor: '锚点', anchorUnknown: '{{name}}（活动本身没有，各群有则移各群的）', now: '现在：{{at}}', how: '怎么移', how_by: '移一段时间', how_to: '移到某个时间', way: '方向', way_later: '推后', way_earlier: '提前',
    amount: '多少', unit: '单位', unit_D: '天', unit_H: '小时', unit_M: '分钟', to: '移到', missing: '请填完整：时长须为正整数', back: '返回', preview: '预览', confirm: '确认平移', slipped: '已开始平移', slippedAll: '已平移 {{count}} 个时间',
    result: '预览：还没有改动', groups: '群', timers: '定时', tasks: '任务期限', promised: '保持不变', about: '按 {{tried}} / {{instances}} 个流程推算', warnings: '注意', sample: '举例', change_timer: '定时', change_task: '任务',
  },
  {
    acts: 'Acts on many groups', kind_hold: 'Hold', kind_resume: 'Resume', kind_slip: 'Move', kind_cancel: 'Cancel',
    running: '{{kind}} at work: {{done}} / {{total}}', waiting: '{{kind}}: waits for the act before it', failed: '{{kind}}: {{failed}} failed, the other {{done}} are done',
    soFar: '{{failed}} of them failed', retry: 'Try the failed ones again', stuck: 'Failed several times and stopped', retried: 'Trying again', oneFailed: '{{group}}: {{message}}', ofCampaign: 'Campaign',
    slipTitle: 'Move times', slipWords: 'Moves one anchor, and with it the timers, due times and reminders that depend on it. What depends on another anchor stays, and so do published ends.',
    anchor: 'Anchor', anchorUnknown: '{{name}} (the campaign has none; that of its groups is moved)', now: 'Now: {{at}}', how: 'How', how_by: 'By a length', how_to: 'To a time', way: 'Direction', way_later: 'Later', way_earlier: 'Earlier',
    amount: 'How much', unit: 'Unit', unit_D: 'days', unit_H: 'hours', unit_M: 'minutes', to: 'To', missing: 'Please complete it: a length is a positive whole number', back: 'Back', preview: 'Preview', confirm: 'Move them', slipped: 'Moving has begun', slippedAll: '{{count}} times moved',
    result: 'Preview: nothing has changed yet', groups: 'Groups', timers: 'Timers', tasks: 'Task times', promised: 'Stay', about: 'Worked out from {{tried}} of {{instances}} processes', warnings: 'Mind', sample: 'Examples', change_timer: 'Timer', change_task: 'Task',
  },
);
