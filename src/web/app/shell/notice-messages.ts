import { defineMessages } from '@/shared/i18n/messages';

export const noticeMessages = defineMessages(
  'shell-notices',
  { unread: '{{count}} 条未读', choices: '通知设置' },
  { unread: '{{count}} unread', choices: 'Notice settings' },
);
