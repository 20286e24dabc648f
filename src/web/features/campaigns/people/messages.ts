import { defineMessages } from '@/shared/i18n/messages';

export const peopleMessages = defineMessages(
  'people',
  {
    title: '调整人员', back: '返回活动', words: '新点名的人马上能看到这个岗位的待办；已经领走的任务还在原来的人手里，需要时请转办。',
    roles: '岗位分工', others: '其他岗位', othersWords: '这个剧本用不到，另起的剧本可能用到。',
    handover: '有人离职？把他的工作整体转办', save: '保存人员', saved: '人员已保存', outdated: '这场活动刚有人改过。载入最新后再保存，你点的名字会留着。', takeLatest: '载入最新',
    managersOnly: '只有操盘手可以调整人员。', draft: '草稿的人员在方案里定。', toPlan: '编辑方案', over: '活动已结束，人员不能再改。',
  },
  {
    title: 'Change people', back: 'Back to the campaign', words: 'Whoever is named sees the open tasks of the role at once. Tasks that were taken stay with those who took them: transfer them where needed.',
    roles: 'Who does what', others: 'Other roles', othersWords: 'This playbook does not need them; one started beside it may.',
    handover: 'Somebody leaves? Hand over all of their work', save: 'Save the people', saved: 'People saved', outdated: 'Somebody has just changed this campaign. Load the latest, then save: the names you chose stay.', takeLatest: 'Load the latest',
    managersOnly: 'Only managers can change people.', draft: 'The people of a draft are part of its plan.', toPlan: 'Edit the plan', over: 'The campaign is over: its people cannot change.',
  },
);
