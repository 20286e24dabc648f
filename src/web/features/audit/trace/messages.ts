import { defineMessages } from '@/shared/i18n/messages';

export const traceMessages = defineMessages(
  'trace',
  {
    back: '全部流程', title: '{{name}} 轨迹', diagramOf: '{{name}} 的流程图，已走过的路径有标记', loading: '正在加载流程图…', legend: '图例', walked: '走过', active: '正在进行', cancelled: '已取消',
    timeline: '时间线', noSteps: '还没有走过任何步骤。', variables: '变量', noVariables: '没有变量记录。', decisions: '决策', noDecisions: '没有做过决策。', comments: '评论', noComments: '没有评论。', children: '子流程', noChildren: '没有子流程。', parent: '上级流程',
    outcome_completed: '完成', outcome_cancelled: '取消', outcome_active: '进行中', showStep: '在图上查看 {{step}}',
    inputs: '输入', outputs: '结果', rules: '命中规则', earlier: '之前的值', changes: '改过 {{count}} 次',
    started: '开始', ended: '结束', running: '进行中', campaign: '活动', group: '群', version: '版本', versionNo: '第 {{version}} 版', key: '业务主键', took: '历时',
  },
  {
    back: 'All processes', title: 'Trace: {{name}}', diagramOf: 'Diagram of {{name}} with the walked path marked', loading: 'Loading the diagram…', legend: 'Legend', walked: 'Walked', active: 'Active', cancelled: 'Cancelled',
    timeline: 'Timeline', noSteps: 'No step has been walked yet.', variables: 'Variables', noVariables: 'No variable was set.', decisions: 'Decisions', noDecisions: 'No decision was made.', comments: 'Comments', noComments: 'No comments.', children: 'Called processes', noChildren: 'No called processes.', parent: 'Called by',
    outcome_completed: 'Completed', outcome_cancelled: 'Cancelled', outcome_active: 'Active', showStep: 'Show {{step}} in the diagram',
    inputs: 'Inputs', outputs: 'Result', rules: 'Matched rules', earlier: 'Earlier values', changes: 'Set {{count}} times',
    started: 'Started', ended: 'Ended', running: 'Running', campaign: 'Campaign', group: 'Group', version: 'Version', versionNo: 'Version {{version}}', key: 'Business key', took: 'Took',
  },
);
