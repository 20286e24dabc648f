import { defineMessages } from '@/shared/i18n/messages';

export const copiesMessages = defineMessages(
  'copies',
  { title: '抄送我的', unread: '{{count}} 条未读', waiting: '抄送我的：{{count}} 条未读', none: '还没有人抄送给你', new: '未读', from: '{{who}} {{moment}} 抄送', more: '加载更多', gone: '任务已清理', done: '已办结' },
  { title: 'Copies for me', unread: '{{count}} unread', waiting: 'Copies for you: {{count}} unread', none: 'Nobody has sent you a copy yet', new: 'unread', from: 'from {{who}}, {{moment}}', more: 'Load more', gone: 'The task has been removed', done: 'done' },
);
