import { defineMessages } from '@/shared/i18n/messages';

export const emptyMessages = defineMessages(
  'inbox-empty',
  {
    emptyMine: '都办完了',
    emptyMineHint: '新任务到了会自动出现。也可以看看有没有待领取的。',
    emptyClaimable: '没有待领取的任务',
    emptyTeam: '团队没有进行中的任务',
    emptyDone: '还没有办结的任务',
    emptyFiltered: '没有符合条件的任务',
    clearFilter: '清除筛选',
    seeClaimable: '看待领取',
  },
  {
    emptyMine: 'All done',
    emptyMineHint: 'New tasks appear by themselves. There may be some to claim.',
    emptyClaimable: 'Nothing to claim',
    emptyTeam: 'The team has no open tasks',
    emptyDone: 'Nothing finished yet',
    emptyFiltered: 'No task matches',
    clearFilter: 'Clear the filter',
    seeClaimable: 'See claimable',
  },
);
