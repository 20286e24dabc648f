import { defineMessages } from '@/shared/i18n/messages';

export const auditMessages = defineMessages(
  'audit',
  {
    title: '审计', parts: '审计的各部分', events: '事件', processes: '流程', export: '导出 CSV',
    campaign: '活动', group: '群号', process: '剧本', actor: '操作人', from: '从', to: '到', any: '全部', state: '状态', clear: '清除筛选',
    at: '时间', action: '动作', step: '步骤', where: '范围', change: '变化', before: '之前', after: '之后', system: '系统', onBehalf: '{{actor}}（代 {{person}}）', details: '查看变化', request: '请求', none: '没有符合条件的记录', showTrace: '轨迹',
    started: '开始', ended: '结束', key: '业务主键', version: '第 {{version}} 版', noProcesses: '没有符合条件的流程', wholeCampaign: '整场活动',
  },
  {
    title: 'Audit', parts: 'Parts of the audit', events: 'Events', processes: 'Processes', export: 'Export CSV',
    campaign: 'Campaign', group: 'Group', process: 'Playbook', actor: 'Actor', from: 'From', to: 'To', any: 'All', state: 'State', clear: 'Clear filters',
    at: 'Time', action: 'Action', step: 'Step', where: 'Scope', change: 'Change', before: 'Before', after: 'After', system: 'System', onBehalf: '{{actor}} (for {{person}})', details: 'Show the change', request: 'Request', none: 'No record matches', showTrace: 'Trace',
    started: 'Started', ended: 'Ended', key: 'Business key', version: 'Version {{version}}', noProcesses: 'No process matches', wholeCampaign: 'Whole campaign',
  },
);
