import { defineMessages } from '@/shared/i18n/messages';

export const mentionMessages = defineMessages(
  'task-mention',
  {
    hint: '写一条留言，用 @ 提醒同事',
    mention: '提到同事',
    people: '可以提到的人',
    found: '{{count}} 人',
  },
  {
    hint: 'Write a comment; @ tells a colleague',
    mention: 'Mention a colleague',
    people: 'People to mention',
    found: '{{count}} people',
  },
);
