import { defineMessages } from '@/shared/i18n/messages';

export const processMessages = defineMessages(
  'process',
  { state_active: '进行中', state_held: '已暂停', state_ended: '已结束', state_cancelled: '已取消' },
  { state_active: 'Running', state_held: 'On hold', state_ended: 'Ended', state_cancelled: 'Cancelled' },
);
