import { defineMessages } from '@/shared/i18n/messages';

export const handoverMessages = defineMessages(
  'handover',
  {
    title: '离职转办', back: '活动', words: '把一个人手上的任务和活动分工，一次转给另一个人。暂停中的任务也会转；期间已办结或已转给别人的，保持原样。',
    managersOnly: '只有操盘手可以转办。', order: '谁转给谁', person: '转出人', choose: '请选择', disabled: '已停用的账号…', username: '账号', usernameHint: '离职人员的账号名',
    to: '接手人', reason: '原因', preview: '预览', confirm: '确认转办', begun: '已开始转办',
    previewTitle: '预览：还没有改动', tasks: '任务', held: '其中暂停', places: '活动分工', inCampaigns: '转哪些活动的', outside: '活动之外的任务', outsideHint: '只选部分活动时，活动之外的任务不转。',
    inOne: '{{name}}：任务 {{tasks}} 个', inOneRoles: '{{name}}：任务 {{tasks}} 个，岗位 {{roles}}',
    lackingTitle: '接手人缺少岗位，不能转办', lackingOne: '{{roles}}：任务 {{tasks}} 个，活动分工 {{places}} 处', lackingWords: '请管理员给接手人加上岗位，或换一个人，或不选相关活动。', or: ' 或 ', and: '、',
    ownTitle: '{{count}} 个任务审批的是接手人自己提交的内容，不会转给接手人，而是退回岗位待领', ownOne: '{{name}}（{{where}}）→ {{roles}}', ownNobody: '没有岗位可退，留在原处',
    nothing: '没有可转的任务和分工。', past: '转办记录', running: '{{from}} → {{to}}，正在转办：{{done}} / {{total}}', done: '{{from}} → {{to}}：任务 {{moved}} 个、活动分工 {{places}} 处已转',
    offered: '{{count}} 个审批已退回岗位待领', inForce: '以后派给 {{from}} 的任务由 {{to}} 接', end: '{{from}} 已回来', ended: '不再由别人接',
    stuck: '多次失败，已停下', gone: '{{count}} 个期间已由他人办结或转走', failed: '{{count}} 个没有转成', oneFailed: '任务 {{task}}：{{reason}}', byWhen: '{{by}} · {{at}} · {{reason}}',
  },
  {
    title: 'Hand over a person’s work', back: 'Campaigns', words: 'Moves a person’s tasks and places in campaigns to somebody else in one act. Tasks on hold go, too; what is done or passed on meanwhile stays as it is.',
    managersOnly: 'Only managers hand over work.', order: 'From whom to whom', person: 'Who hands over', choose: 'Please choose', disabled: 'A disabled account…', username: 'Account', usernameHint: 'Account name of the person who has left',
    to: 'Successor', reason: 'Reason', preview: 'Preview', confirm: 'Hand over', begun: 'The handover has begun',
    previewTitle: 'Preview: nothing has changed yet', tasks: 'Tasks', held: 'On hold', places: 'Places in campaigns', inCampaigns: 'Of which campaigns', outside: 'Tasks outside any campaign', outsideHint: 'When only some campaigns are chosen, tasks outside any stay.',
    inOne: '{{name}}: {{tasks}} tasks', inOneRoles: '{{name}}: {{tasks}} tasks, as {{roles}}',
    lackingTitle: 'The successor does not hold these roles', lackingOne: '{{roles}}: {{tasks}} tasks, {{places}} places in campaigns', lackingWords: 'Have an administrator give the successor the role, choose somebody else, or leave out these campaigns.', or: ' or ', and: ', ',
    ownTitle: '{{count}} tasks approve what the successor wrote: they go to their roles instead', ownOne: '{{name}} ({{where}}) → {{roles}}', ownNobody: 'no role to go to, stays where it is',
    nothing: 'There is nothing to hand over.', past: 'Handovers', running: '{{from}} → {{to}}, at work: {{done}} / {{total}}', done: '{{from}} → {{to}}: {{moved}} tasks and {{places}} places moved',
    offered: '{{count}} approvals went to their roles', inForce: 'New tasks for {{from}} go to {{to}}', end: '{{from}} is back', ended: 'Tasks are no longer passed on',
    stuck: 'Failed several times and stopped', gone: '{{count}} were done or passed on by others meanwhile', failed: '{{count}} could not go', oneFailed: 'Task {{task}}: {{reason}}', byWhen: '{{by}} · {{at}} · {{reason}}',
  },
);
