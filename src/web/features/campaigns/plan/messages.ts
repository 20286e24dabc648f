import { defineMessages } from '@/shared/i18n/messages';

export const planMessages = defineMessages(
  'plan',
  {
    newTitle: '新建活动', editTitle: '编辑方案', back: '返回活动', campaigns: '全部活动',
    basics: '剧本与时间', playbook: '剧本', choosePlaybook: '请选择', noPlaybooks: '还没有可以启动的剧本', name: '活动名称', nameHint: '2–40 个字', startDate: '启动日', startHint: '不能早于今天',
    nameMissing: '请填写 2–40 个字的活动名称', dateMissing: '请选择启动日', datePast: '启动日不能早于今天', playbookMissing: '请选择剧本',
    form: '发售信息', roles: '岗位分工', rolesHint: '每个岗位至少一人。点名字选中，再点一次取消。', noHolders: '没有人担任这个岗位：请管理员先给人分配岗位', findPerson: '在{{role}}里找人', more: '还有 {{count}} 人，输入名字查找', rolesDone: '已定 {{done}} / {{total}} 个岗位',
    parameters: '高级参数', parametersHint: '覆盖默认配置或决策表的结果，只对这场活动有效。', defaultIs: '默认 {{value}}', defaultDecided: '默认按决策表或方案', keepDefault: '用默认值', range: '{{min}}–{{max}}', remove: '移除参数 {{name}}',
    findParameter: '按名称或编号查找参数', noParameters: '这个剧本没有可调的参数。', noParameterFound: '没有符合条件的参数', playbookFirst: '先选剧本，再看它用到的参数。', parametersSet: '已改 {{set}} / {{total}} 项。',
    wrong_integer: '请填写整数', wrong_number: '请填写数字', wrong_range: '须在 {{min}} 到 {{max}} 之间', wrong_period: '请填写时长，如 P7D（七天）、PT36H（36 小时）', wrong_windows: '请填写时段，如 10:00-12:00,14:00-20:00',
    unit_days: '天', unit_workdays: '个工作日', unit_hours: '小时', unit_minutes: '分钟', unit_months: '个月', unit_years: '年', unit_percent: '%', unit_yuan: '元', unit_people: '人', unit_groups: '个群', unit_times: '次', unit_points: '分',
    unit_orders: '单', unit_pieces: '件', unit_ranks: '名', unit_levels: '级', unit_phases: '个阶段', unit_quarters: '个季度', unit_dayOfMonth: '日',
    save: '保存草稿', saved: '方案已保存', incomplete: '还有没填好的地方，请看上面标红的字段', problems: '没有保存，请先改好：', locked: '活动已启动，方案不能再改。',
  },
  {
    newTitle: 'New campaign', editTitle: 'Edit the plan', back: 'Back to the campaign', campaigns: 'All campaigns',
    basics: 'Playbook and time', playbook: 'Playbook', choosePlaybook: 'Choose one', noPlaybooks: 'No playbook can be launched yet', name: 'Campaign name', nameHint: '2–40 characters', startDate: 'Start date', startHint: 'Not before today',
    nameMissing: 'Give a name of 2–40 characters', dateMissing: 'Choose a start date', datePast: 'The start must not be in the past', playbookMissing: 'Choose a playbook',
    form: 'The sale', roles: 'Who does what', rolesHint: 'At least one person for each role. Press a name to choose it, again to undo.', noHolders: 'Nobody holds this role: ask an administrator to assign it', findPerson: 'Find somebody for {{role}}', more: '{{count}} more: type a name', rolesDone: '{{done}} of {{total}} roles staffed',
    parameters: 'Advanced parameters', parametersHint: 'Override defaults or the result of a decision, for this campaign only.', defaultIs: 'Default {{value}}', defaultDecided: 'Decided by a table or the plan', keepDefault: 'Keep the default', range: '{{min}}–{{max}}', remove: 'Remove parameter {{name}}',
    findParameter: 'Find a parameter by name or id', noParameters: 'This playbook has no parameters.', noParameterFound: 'No parameter matches', playbookFirst: 'Choose a playbook first.', parametersSet: '{{set}} of {{total}} changed.',
    wrong_integer: 'Must be a whole number', wrong_number: 'Must be a number', wrong_range: 'Must be between {{min}} and {{max}}', wrong_period: 'Must be a period such as P7D (seven days) or PT36H (36 hours)', wrong_windows: 'Must be hours such as 10:00-12:00,14:00-20:00',
    unit_days: 'days', unit_workdays: 'workdays', unit_hours: 'hours', unit_minutes: 'minutes', unit_months: 'months', unit_years: 'years', unit_percent: '%', unit_yuan: 'yuan', unit_people: 'people', unit_groups: 'groups', unit_times: 'times', unit_points: 'points',
    unit_orders: 'orders', unit_pieces: 'pieces', unit_ranks: 'ranks', unit_levels: 'levels', unit_phases: 'phases', unit_quarters: 'quarters', unit_dayOfMonth: 'of the month',
    save: 'Save the draft', saved: 'Plan saved', incomplete: 'Something is missing: see the fields marked above', problems: 'Not saved. Please mend:', locked: 'The campaign has been launched: its plan cannot change.',
  },
);
