import { defineMessages } from '@/shared/i18n/messages';

export const weComMessages = defineMessages(
  'wecom',
  {
    title: '企业微信群发', open: '群发到企业微信…', back: '取消', owner: '群主 {{name}}', ownerless: '没有群主', more: '还有 {{count}} 个群没有列出', count: '{{count}} 个群',
    words: '群主在企业微信里点确认后才会发出。', text: '内容', textHint: '发出前请把花括号里的空填好', files: '附件（{{count}}/{{most}}）', file: '附件 {{number}}', addFile: '添加图片或 PDF', filesHint: '图片（JPG、PNG）最多 10 MB，PDF 最多 20 MB',
    groups: '发到哪些群', this: '本任务的群', confirm: '请群主发送', queued: '已提交，等群主确认',
    hasName: '内容里有“{{name}}”，发到别的群合适吗？', received: '本期已发 {{count}} 次', cap_month: '每群每月最多 {{most}} 次', cap_week: '每群每周最多 {{most}} 次', cap_day: '每群每天最多 {{most}} 次',
    full: '{{count}} 个群已到上限，企业微信会拦下', calls: '会分成 {{count}} 次群发（每位群主一次，每次最多 2000 个群）',
    noChat: '没有绑定企业微信群', noOwner: '没有群主', noUser: '群主没有填企业微信账号', none: '没有可以群发的群',
    state_waiting: '待发出', state_unsent: '未发送', state_sent: '已发送', state_limited: '受限：已收到别的群发', 'state_not-friend': '不是好友', state_failed: '失败',
    send_waiting: '排队中', send_creating: '正在提交', send_created: '等群主确认', send_unclear: '不确定是否已提交', send_ended: '已结束', send_failed: '失败',
    sentOf: '已发送 {{sent}}/{{groups}}', madeBy: '{{name}} {{moment}}', next: '{{moment}} 再试', remind: '提醒群主', reminded: '已提醒', remindCount: '今天提醒过 {{count}} 次', remindFrom: '{{moment}} 后可再提醒',
    ownerTitle: '{{name}} 的企业微信账号', ownerUser: '企业微信账号', ownerUserHint: '企业微信通讯录里的“账号”', fill: '填写', save: '保存',
    drop: '放弃', dropped: '已放弃，可以重新群发', unclearHint: '企业微信里有几条相同的群发。请群主看一下：没有就放弃后重发。', allSent: '全部已发送，可以填表完成任务了。', complete: '去完成',
  },
  {
    title: 'Mass send in WeCom', open: 'Send in WeCom…', back: 'Cancel', owner: 'Owner {{name}}', ownerless: 'No owner', more: '{{count}} more groups are not listed', count: '{{count}} groups',
    words: 'It goes out when the owner confirms it in WeCom.', text: 'Text', textHint: 'Fill in what stands in braces first', files: 'Attachments ({{count}} of {{most}})', file: 'Attachment {{number}}', addFile: 'Add a picture or PDF', filesHint: 'Pictures (JPEG, PNG) of 10 MB at most, PDFs of 20 MB',
    groups: 'To which groups', this: 'Of this task', confirm: 'Ask the owner to send', queued: 'Submitted; the owner has to confirm it',
    hasName: '“{{name}}” is in the text: does it fit the other groups?', received: '{{count}} sent so far', cap_month: 'A group gets {{most}} a month', cap_week: 'A group gets {{most}} a week', cap_day: 'A group gets {{most}} a day',
    full: '{{count}} groups have got that many: WeCom will hold it back', calls: 'It will be {{count}} mass sends (one an owner, 2,000 groups each)',
    noChat: 'No WeCom chat is named', noOwner: 'No owner', noUser: 'The owner has no WeCom user id', none: 'No group can be reached',
    state_waiting: 'Queued', state_unsent: 'Not sent', state_sent: 'Sent', state_limited: 'Limited: another mass send was received', 'state_not-friend': 'Not a friend', state_failed: 'Failed',
    send_waiting: 'Queued', send_creating: 'Being submitted', send_created: 'Waits for the owner', send_unclear: 'Perhaps submitted', send_ended: 'Over', send_failed: 'Failed',
    sentOf: '{{sent}} of {{groups}} sent', madeBy: '{{name}} {{moment}}', next: 'next try {{moment}}', remind: 'Remind the owner', reminded: 'Reminded', remindCount: 'reminded {{count}} times today', remindFrom: 'again from {{moment}}',
    ownerTitle: 'WeCom user id of {{name}}', ownerUser: 'WeCom user id', ownerUserHint: 'As in the directory of WeCom', fill: 'Fill in', save: 'Save',
    drop: 'Give up', dropped: 'Given up; it can be sent anew', unclearHint: 'WeCom has several mass sends of this text. Let the owner look: if it is not there, give this one up and send it anew.', allSent: 'All of it is sent: fill in the form and complete the task.', complete: 'Complete it',
  },
);
