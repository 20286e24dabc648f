import { defineMessages } from '@/shared/i18n/messages';

export const commentMessages = defineMessages(
  'task-comment',
  {
    changed: '已修改',
    withdrawn: '已撤回',
    change: '修改',
    changeLabel: '修改留言',
    save: '保存',
    back: '返回',
    withdraw: '撤回',
    withdrawTitle: '撤回这条留言？',
    withdrawWords: '大家只看到“已撤回”，提到的人也不再看到内容；原来写了什么，审计里还有。',
  },
  {
    changed: 'changed',
    withdrawn: 'Withdrawn',
    change: 'Change',
    changeLabel: 'Change the comment',
    save: 'Save',
    back: 'Back',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this comment?',
    withdrawWords: 'Everybody, those you mentioned too, will only see that you withdrew it. The audit log keeps what it was.',
  },
);
