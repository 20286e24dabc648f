import { defineMessages } from '@/shared/i18n/messages';

export const campaignMessages = defineMessages(
  'campaigns',
  {
    title: '活动', all: '全部', search: '按名称查找活动', create: '新建活动', handover: '离职转办', none: '还没有活动', noneWords: '选一个剧本，定好人和群，就可以开始。', noMatch: '没有符合条件的活动',
    name: '活动名称', playbook: '剧本', status: '状态', groups: '群（完成/总数）', startDate: '启动日', ended: '结束', version: '第 {{version}} 版',
    groupsOf: '{{done}} / {{total}}', missing: '没有这个活动', campaigns: '全部活动', parts: '活动的各部分',
    status_draft: '草稿', status_running: '进行中', status_held: '已暂停', status_completed: '已结项', status_cancelled: '已取消',
    group_pending: '待启动', group_running: '进行中', group_held: '已暂停', group_done: '已完成', group_cancelled: '已取消', group_late: '有超时',
    overview: '概览', ledger: '群台账', processes: '流程', crises: '危机', incidents: '故障步骤',
    edit: '编辑方案', start: '另起流程', launch: '启动活动', slip: '平移时间', hold: '暂停', resume: '恢复', cancel: '取消活动', crisis: '上报异常',
  },
  {
    title: 'Campaigns', all: 'All', search: 'Find a campaign by name', create: 'New campaign', handover: 'Hand over work', none: 'No campaign yet', noneWords: 'Choose a playbook, name people and groups, and go.', noMatch: 'No campaign matches',
    name: 'Campaign', playbook: 'Playbook', status: 'Status', groups: 'Groups (done/all)', startDate: 'Start', ended: 'End', version: 'Version {{version}}',
    groupsOf: '{{done}} / {{total}}', missing: 'There is no such campaign', campaigns: 'All campaigns', parts: 'Parts of the campaign',
    status_draft: 'Draft', status_running: 'Running', status_held: 'On hold', status_completed: 'Completed', status_cancelled: 'Cancelled',
    group_pending: 'Waiting', group_running: 'Running', group_held: 'On hold', group_done: 'Done', group_cancelled: 'Cancelled', group_late: 'Late',
    overview: 'Overview', ledger: 'Groups', processes: 'Processes', crises: 'Crises', incidents: 'Failed steps',
    edit: 'Edit the plan', start: 'Start a playbook', launch: 'Launch', slip: 'Move times', hold: 'Hold', resume: 'Resume', cancel: 'Cancel campaign', crisis: 'Report an incident',
  },
);
