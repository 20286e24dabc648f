import { defineMessages } from '@/shared/i18n/messages';

export const ledgerMessages = defineMessages(
  'ledger',
  {
    title: '群台账', search: '按群号或群名查找', statusFilter: '状态', all: '全部', lateOnly: '只看超时', onlyStep: '只看「{{step}}」', stepIs: '步骤：{{step}}', clearStep: '取消步骤筛选',
    pick: '选择', pickAll: '选择本页', pickOne: '选择 {{code}}', code: '群号', name: '群名', size: '人数', status: '状态', step: '当前步骤', due: '截止', late: '超时', gmv: '销售额', orders: '单数', trace: '轨迹', send: '群发', send_waiting: '待发出', send_unsent: '未发送', send_sent: '已发送', send_limited: '受限', 'send_not-friend': '非好友', send_failed: '失败', showTrace: '查看 {{code}} 的流程轨迹',
    chosen: '已选 {{count}} 个群', start: '为所选另起流程', hold: '暂停所选', resume: '恢复所选', crisis: '为所选上报异常', clear: '取消选择', upload: '补充群', none: '还没有群', noMatch: '没有符合条件的群',
  },
  {
    title: 'Groups', search: 'Find by code or name', statusFilter: 'Status', all: 'All', lateOnly: 'Late only', onlyStep: 'Only “{{step}}”', stepIs: 'Step: {{step}}', clearStep: 'Any step',
    pick: 'Choose', pickAll: 'Choose this page', pickOne: 'Choose {{code}}', code: 'Code', name: 'Group', size: 'Members', status: 'Status', step: 'Step', due: 'Due', late: 'Late', gmv: 'GMV', orders: 'Orders', trace: 'Trace', send: 'Mass send', send_waiting: 'Queued', send_unsent: 'Not sent', send_sent: 'Sent', send_limited: 'Limited', 'send_not-friend': 'Not a friend', send_failed: 'Failed', showTrace: 'Show the trace of {{code}}',
    chosen: '{{count}} groups chosen', start: 'Start a playbook', hold: 'Hold them', resume: 'Resume them', crisis: 'Report an incident', clear: 'Clear', upload: 'Add groups', none: 'No groups yet', noMatch: 'No group matches',
  },
);
