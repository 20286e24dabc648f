import { defineMessages } from '@/shared/i18n/messages';

export const playbookMessages = defineMessages(
  'playbooks',
  {
    title: '剧本', search: '按名称或编号查找剧本', newModel: '新建剧本', upload: '上传文件发布', none: '没有符合条件的剧本',
    kind_campaign: '整场活动', kind_group: '每个群', kind_called: '被调用', kind_standalone: '单独启动', kind_crisis: '危机处理',
    kindHint_campaign: '启动一场活动时运行', kindHint_group: '每个群各跑一份', kindHint_called: '由其他剧本调用', kindHint_standalone: '单独启动', kindHint_crisis: '上报异常时启动',
    version: '第 {{version}} 版', roleCount: '{{count}} 个岗位', edit: '编辑', download: '下载 XML',
    diagram: '流程图', diagramOf: '{{name}} 的流程图', documentation: '说明', noDocumentation: '模型里还没有写说明。', roles: '岗位', noRoles: '没有人工步骤。',
    anchors: '时间锚点', versions: '版本', latest: '当前', deployedAt: '发布时间', deployedBy: '发布人', shipped: '系统自带', show: '查看', shown: '正在查看',
    decisions: '决策表', forms: '表单', noDecisions: '没有用到决策表。', noForms: '没有用到表单。', missing: '没有这个剧本', allPlaybooks: '全部剧本',
    notATable: '这个决策不是决策表。', ruleDescription: '规则说明',
    startForm: '启动表单', id: '编号', readOnly: '只读预览', loadingDiagram: '正在加载流程图…',
    uploadTitle: '上传并发布', uploadHint: '同一剧本的 .bpmn、.dmn、.form 一起上传：要么全部发布，要么都不发布。',
    chooseFiles: '选择文件', check: '校验', publish: '发布', chosen: '已选 {{count}} 个文件', cancel: '取消',
  },
  {
    title: 'Playbooks', search: 'Find a playbook by name or id', newModel: 'New playbook', upload: 'Publish files', none: 'No playbook matches',
    kind_campaign: 'Campaign', kind_group: 'Per group', kind_called: 'Called', kind_standalone: 'Stand-alone', kind_crisis: 'Crisis',
    kindHint_campaign: 'Runs when a campaign is launched', kindHint_group: 'Runs once for each group', kindHint_called: 'Called by other playbooks', kindHint_standalone: 'Started by itself', kindHint_crisis: 'Starts when an incident is reported',
    version: 'Version {{version}}', roleCount: '{{count}} roles', edit: 'Edit', download: 'Download XML',
    diagram: 'Diagram', diagramOf: 'Diagram of {{name}}', documentation: 'Documentation', noDocumentation: 'The model says nothing about itself yet.', roles: 'Roles', noRoles: 'No human steps.',
    anchors: 'Time anchors', versions: 'Versions', latest: 'Current', deployedAt: 'Published', deployedBy: 'By', shipped: 'Shipped', show: 'Show', shown: 'Shown',
    decisions: 'Decision tables', forms: 'Forms', noDecisions: 'Uses no decision table.', noForms: 'Uses no form.', missing: 'There is no such playbook', allPlaybooks: 'All playbooks',
    notATable: 'This decision is no table.', ruleDescription: 'Rule',
    startForm: 'Start form', id: 'Id', readOnly: 'Read-only preview', loadingDiagram: 'Loading the diagram…',
    uploadTitle: 'Upload and publish', uploadHint: 'Upload the .bpmn, .dmn and .form files of one playbook together: all are published, or none.',
    chooseFiles: 'Choose files', check: 'Check', publish: 'Publish', chosen: '{{count}} files chosen', cancel: 'Cancel',
  },
);
