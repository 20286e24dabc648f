import { defineMessages } from '@/shared/i18n/messages';

export const startMessages = defineMessages(
  'start-playbook',
  { inCampaign: '在活动中启动', ownCampaign: '用它开一场活动' },
  { inCampaign: 'Start in a campaign', ownCampaign: 'Start a campaign with it' },
);
