import { defineMessages } from '@/shared/i18n/messages';

export const modelerMessages = defineMessages(
  'modeler',
  {
    editing: '编辑：{{name}}', newModel: '新建剧本', back: '返回剧本', playbooks: '全部剧本', base: '基于第 {{version}} 版', notPublished: '尚未发布',
    canvas: '流程图编辑区', panel: '属性', undo: '撤销', redo: '重做', check: '校验', publish: '发布', download: '下载 XML', import: '导入 .bpmn', fit: '适应窗口',
    unsaved: '正在保存草稿…', kept: '草稿已存在本机 {{time}}', lost: '本机空间不足，草稿没有保存，请下载 XML', clean: '没有未发布的改动',
    restored: '已打开 {{time}} 在本机保存的草稿（基于第 {{version}} 版）。', discard: '放弃草稿', outdated: '当前发布的已是第 {{version}} 版，发布草稿会盖过其他人的改动。',
    discardTitle: '放弃草稿？', discardWords: '本机的草稿会被删除，重新打开已发布的版本。', keepIt: '保留草稿', cancel: '取消',
    brokenFile: '{{name}} 不是有效的 BPMN 文件', brokenModel: '这个模型打不开：不是有效的 BPMN。可以导入另一个文件。', loading: '正在加载建模器…',
    importWarnings: '有 {{count}} 处内容无法显示：{{first}}',
    published: '《{{name}}》第 {{version}} 版已发布', publishedPlain: '已发布', refused: '没有发布：有 {{count}} 个问题要先解决', refusedPlain: '没有发布：{{reason}}',
    leaveTitle: '还有未发布的改动', leaveWords: '草稿已保存在这台设备上，下次打开会接着编辑。', leave: '离开', stay: '继续编辑', leaveLost: '改动没能保存到本机，离开就会丢失。',
  },
  {
    editing: 'Edit: {{name}}', newModel: 'New playbook', back: 'Back to the playbook', playbooks: 'All playbooks', base: 'From version {{version}}', notPublished: 'Not published yet',
    canvas: 'Diagram editor', panel: 'Properties', undo: 'Undo', redo: 'Redo', check: 'Check', publish: 'Publish', download: 'Download XML', import: 'Import .bpmn', fit: 'Fit',
    unsaved: 'Keeping the draft…', kept: 'Draft kept on this device {{time}}', lost: 'This device has no room: the draft is not kept, download the XML', clean: 'Nothing unpublished',
    restored: 'Opened the draft kept on this device {{time}} (from version {{version}}).', discard: 'Discard draft', outdated: 'Version {{version}} has been published since: publishing the draft would override it.',
    discardTitle: 'Discard the draft?', discardWords: 'The draft on this device is deleted and the published version opened again.', keepIt: 'Keep it', cancel: 'Cancel',
    brokenFile: '{{name}} is no valid BPMN file', brokenModel: 'This model cannot be opened: it is no valid BPMN. You may import another file.', loading: 'Loading the modeler…',
    importWarnings: '{{count}} parts cannot be shown: {{first}}',
    published: '{{name}}: version {{version}} is published', publishedPlain: 'Published', refused: 'Not published: {{count}} findings to solve first', refusedPlain: 'Not published: {{reason}}',
    leaveTitle: 'There are unpublished changes', leaveWords: 'The draft is kept on this device; you will go on from it next time.', leave: 'Leave', stay: 'Go on editing', leaveLost: 'The changes could not be kept on this device: leaving loses them.',
  },
);
