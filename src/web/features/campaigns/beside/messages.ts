import { defineMessages } from '@/shared/i18n/messages';

export const besideMessages = defineMessages(
  'beside',
  {
    title: '另起流程', back: '返回活动', notRunning: '只有进行中的活动才能另起流程。', managersOnly: '只有操盘手可以另起流程。',
    playbook: '剧本', search: '按名称或编号查找', parts: '剧本的组成部分', noMatch: '没有符合条件的剧本', purpose: '选好剧本，这里会说明它做什么。', noPurpose: '模型里还没有写说明。',
    ownCampaign: '这个剧本自己要带着群走一段时间，请为它另建活动。', newCampaign: '新建活动', playbookMissing: '请选择剧本',
    groups: '为谁启动', which: '范围', once: '整场活动一次', perGroup: '每个所选的群一次', codes: '群号', codesHint: '最多 {{most}} 个，用逗号或空格分隔；也可以在下面勾选', chosen: '已选 {{count}} 个群，最多 {{most}} 个',
    groupsMissing: '请至少选一个群', groupsMany: '一次最多 {{most}} 个群，现在是 {{count}} 个', findGroups: '按群号或群名查找群', foundGroups: '可选的群', more: '还有更多，输入群号或群名查找', noGroups: '没有符合条件的群',
    form: '启动信息', start: '启动', startFor: '为 {{count}} 个群启动', incomplete: '还有没填好的地方，请看上面标红的字段', problems: '没有启动，请先解决：', namePeople: '在这里定人', namePeopleWords: '保存后再点“启动”，上面填好的都还在。',
    started: '已启动「{{name}}」', startedFor: '已为 {{count}} 个群启动「{{name}}」', startedWords: '任务会出现在相关岗位的待办里。', startedList: '启动的流程', traceOf: '{{what}} 的流程轨迹', wholeCampaign: '整场活动',
    toTasks: '查看活动任务', toLedger: '查看群台账', toProcesses: '查看流程', again: '再起一个',
    chooseTitle: '选择活动', chooseWords: '「{{name}}」要在哪场进行中的活动里启动？', chooseSearch: '按名称查找活动', noCampaign: '没有进行中的活动', since: '{{date}} 开始', groupCount: '{{count}} 个群', allPlaybooks: '全部剧本',
    processes: '流程', runningOnly: '只看进行中', withCalled: '含被调用的流程', groupFilter: '群号', any: '全部', process: '流程', state: '状态', group: '群', startedAt: '开始', endedAt: '结束', version: '版本', noProcesses: '没有符合条件的流程',
  },
  {
    title: 'Start a playbook', back: 'Back to the campaign', notRunning: 'Only in a running campaign can playbooks be started.', managersOnly: 'Only managers can start a playbook.',
    playbook: 'Playbook', search: 'Find by name or id', parts: 'Parts of playbooks', noMatch: 'No playbook matches', purpose: 'Choose a playbook to read what it does.', noPurpose: 'The model says nothing about itself yet.',
    ownCampaign: 'This playbook leads groups for some time: it needs a campaign of its own.', newCampaign: 'New campaign', playbookMissing: 'Choose a playbook',
    groups: 'For whom', which: 'Scope', once: 'Once for the campaign', perGroup: 'Once for each chosen group', codes: 'Group codes', codesHint: 'Up to {{most}}, separated by commas or spaces; or tick them below', chosen: '{{count}} groups chosen, {{most}} at most',
    groupsMissing: 'Choose at least one group', groupsMany: '{{most}} groups at most: these are {{count}}', findGroups: 'Find groups by code or name', foundGroups: 'Groups to choose from', more: 'There are more: type a code or a name', noGroups: 'No group matches',
    form: 'What it has to know', start: 'Start', startFor: 'Start for {{count}} groups', incomplete: 'Something is missing: see the fields marked above', problems: 'Nothing was started. Please solve first:', namePeople: 'Name them here', namePeopleWords: 'Save, then start again: what you have filled in stays.',
    started: '“{{name}}” has been started', startedFor: '“{{name}}” has been started for {{count}} groups', startedWords: 'Tasks appear in the inbox of those who hold the roles.', startedList: 'Started processes', traceOf: 'Trace of {{what}}', wholeCampaign: 'Whole campaign',
    toTasks: 'Tasks of the campaign', toLedger: 'Groups', toProcesses: 'Processes', again: 'Start another',
    chooseTitle: 'Choose a campaign', chooseWords: 'In which running campaign shall “{{name}}” be started?', chooseSearch: 'Find a campaign by name', noCampaign: 'No campaign is running', since: 'since {{date}}', groupCount: '{{count}} groups', allPlaybooks: 'All playbooks',
    processes: 'Processes', runningOnly: 'Running only', withCalled: 'Called ones too', groupFilter: 'Group code', any: 'All', process: 'Process', state: 'State', group: 'Group', startedAt: 'Started', endedAt: 'Ended', version: 'Version', noProcesses: 'No process matches',
  },
);
