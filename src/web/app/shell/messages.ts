import { defineMessages } from '@/shared/i18n/messages';

export const shellMessages = defineMessages(
  'shell',
  {
    product: '起盘',
    navigation: '主导航',
    skip: '跳到内容',
    inbox: '待办',
    campaigns: '活动',
    playbooks: '剧本',
    audit: '审计',
    notices: '通知',
    me: '我的',
    home: '回到首页',
    notFound: '没有这个页面',
  },
  {
    product: 'Qipan',
    navigation: 'Main',
    skip: 'Skip to content',
    inbox: 'Inbox',
    campaigns: 'Campaigns',
    playbooks: 'Playbooks',
    audit: 'Audit',
    notices: 'Notices',
    me: 'Me',
    home: 'Back to the start',
    notFound: 'There is no such page',
  },
);
