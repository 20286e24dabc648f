import { defineMessages } from '@/shared/i18n/messages';

export const planMessages = defineMessages(
  'plan',
  {
    newTitle: '新建活动', editTitle: '编辑方案', back: '返回活动', campaigns: '全部活动',
    basics: '剧本与时间', playbook: '剧本', choosePlaybook: '请选择', noPlaybooks: '还没有可以启动的剧本', name: '活动名称', nameHint: '2–40 个字', startDate: '启动日', startHint: '不能早于今天',
    nameMissing: '请填写 2–40 个字的活动名称', dateMissing: '请选择启动日', datePast: '启动日不能早于今天', playbookMissing: '请选择剧本',
    form: '发售信息', roles: '岗位分工', rolesHint: '每个岗位至少一人。点名字选中，再点一次取消。', noHolders: '没有人担任这个岗位：请管理员先给人分配岗位', findPerson: '在{{role}}里找人', more: '还有 {{count}} 人，输入名字查找', rolesDone: '已定 {{done}} / {{total}} 个岗位',
    parameters: '高级参数', parametersHint: '覆盖默认配置或决策表的结果，只对这场活动有效。', parameter: '参数', value: '值', defaultIs: '默认 {{value}}', add: '添加参数', remove: '移除参数 {{name}}', other: '其他（自己填写）', otherKey: '参数名',
    save: '保存草稿', saved: '方案已保存', incomplete: '还有没填好的地方，请看上面标红的字段', problems: '没有保存，请先改好：', locked: '活动已启动，方案不能再改。',
  },
  {
    newTitle: 'New campaign', editTitle: 'Edit the plan', back: 'Back to the campaign', campaigns: 'All campaigns',
    basics: 'Playbook and time', playbook: 'Playbook', choosePlaybook: 'Choose one', noPlaybooks: 'No playbook can be launched yet', name: 'Campaign name', nameHint: '2–40 characters', startDate: 'Start date', startHint: 'Not before today',
    nameMissing: 'Give a name of 2–40 characters', dateMissing: 'Choose a start date', datePast: 'The start must not be in the past', playbookMissing: 'Choose a playbook',
    form: 'The sale', roles: 'Who does what', rolesHint: 'At least one person for each role. Press a name to choose it, again to undo.', noHolders: 'Nobody holds this role: ask an administrator to assign it', findPerson: 'Find somebody for {{role}}', more: '{{count}} more: type a name', rolesDone: '{{done}} of {{total}} roles staffed',
    parameters: 'Advanced parameters', parametersHint: 'Override defaults or the result of a decision, for this campaign only.', parameter: 'Parameter', value: 'Value', defaultIs: 'Default {{value}}', add: 'Add a parameter', remove: 'Remove parameter {{name}}', other: 'Other (type it)', otherKey: 'Parameter name',
    save: 'Save the draft', saved: 'Plan saved', incomplete: 'Something is missing: see the fields marked above', problems: 'Not saved. Please mend:', locked: 'The campaign has been launched: its plan cannot change.',
  },
);
