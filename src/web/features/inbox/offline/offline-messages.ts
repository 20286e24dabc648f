import { defineMessages } from '@/shared/i18n/messages';

export const offlineMessages = defineMessages(
  'inbox-offline',
  {
    offline: '离线', asOf: '内容截至 {{moment}}', waiting: '{{count}} 件待送出', refused: '{{count}} 件没有办成', sending: '已联网，正在送出 {{count}} 件',
    act_claim: '领取', act_unclaim: '退还', act_complete: '办结', act_transfer: '转办', act_urge: '催办', act_comment: '留言', actOn: '{{act}}：{{name}}',
    said_text: '留言', said_words: '说明', said_to: '接手人', said_reason: '原因', said_mentions: '提到',
    needsNetwork: '需要网络：{{acts}}', sentDone: '刚才送出并办成的 {{count}} 件', sentAct: '已送出：{{name}}',
    show: '查看', title: '待送出与没办成', none: '都送出了。', open: '打开', again: '再送一次', drop: '丢弃', close: '关闭',
    kept: '已存在本机，联网后自动送出：{{name}}', keptMany: '{{count}} 件已存在本机，联网后自动送出', sent: '已送出并办结：{{name}}', sentMany: '已送出 {{count}} 件',
    failed: '没有办成：{{name}}', queuedTitle: '已存在本机', queuedAt: '{{moment}} 提交，联网后自动送出，只会办一次。', takeBack: '撤下来修改', takenBack: '已撤下，可以修改后再提交',
    answers: '你填的内容', many: '{{name}} 等 {{count}} 件', taskOffline: '没有网络也可以领取、退还、转办、催办、留言和办结：先存在本机，联网后按顺序送出。其他操作需要网络。',
    signIn: '登录已过期。重新登录后自动送出',
    leaveTitle: '还有没送出的内容', leaveWords: '有 {{count}} 件还没有办成。退出后留在这台设备上，等你下次登录再送出；别人登录看不到，也不会替你送出。', stay: '先不退出', leave: '退出登录',
  },
  {
    offline: 'Offline', asOf: 'as of {{moment}}', waiting: '{{count}} to send', refused: '{{count}} not done', sending: 'Online again, sending {{count}}',
    act_claim: 'Claim', act_unclaim: 'Give back', act_complete: 'Complete', act_transfer: 'Transfer', act_urge: 'Urge', act_comment: 'Comment', actOn: '{{act}}: {{name}}',
    said_text: 'Comment', said_words: 'Words', said_to: 'To', said_reason: 'Reason', said_mentions: 'Mentions',
    needsNetwork: 'Needs a network: {{acts}}', sentDone: 'Just sent and done: {{count}}', sentAct: 'Sent: {{name}}',
    show: 'Show', title: 'To send, and not done', none: 'All sent.', open: 'Open', again: 'Send again', drop: 'Discard', close: 'Close',
    kept: 'Kept here, sent when there is a network: {{name}}', keptMany: '{{count}} kept here, sent when there is a network', sent: 'Sent and completed: {{name}}', sentMany: '{{count}} sent',
    failed: 'Not done: {{name}}', queuedTitle: 'Kept on this device', queuedAt: 'Submitted {{moment}}; sent when there is a network, and done once.', takeBack: 'Take back to change', takenBack: 'Taken back: change it and submit again',
    answers: 'What you filled in', many: '{{name}} and others, {{count}} in all', taskOffline: 'You can claim, give back, transfer, urge, comment and complete without a network: it is kept here and sent in its order later. All else needs a network.',
    signIn: 'Your session has ended. It is sent when you have signed in',
    leaveTitle: 'Some of your work is not sent', leaveWords: '{{count}} not done yet. It stays on this device until you sign in again; nobody else sees it or sends it.', stay: 'Stay', leave: 'Sign out',
  },
);
