import { defineMessages } from '@/shared/i18n/messages';

export const findingMessages = defineMessages(
  'findings',
  {
    title: '校验结果', none: '校验通过，没有发现问题', counts: '{{errors}} 个错误，{{warnings}} 个提醒', error: '错误', warning: '提醒',
    show: '在图上查看 {{element}}', hide: '收起校验结果', file: '文件', wholeModel: '整个流程',
  },
  {
    title: 'Findings', none: 'Checked: nothing found', counts: '{{errors}} errors, {{warnings}} warnings', error: 'Error', warning: 'Warning',
    show: 'Show {{element}} in the diagram', hide: 'Hide the findings', file: 'File', wholeModel: 'Whole process',
  },
);

export const postMessages = defineMessages(
  'posts',
  {
    caption: '每个群的群发条数（估算）。', allowed_month: '企业微信每群每月放行 {{count}} 条。', allowed_week: '企业微信每群每周放行 {{count}} 条。', allowed_day: '企业微信每群每天放行 {{count}} 条。',
    process: '流程', run: '走一遍', month: '一个月至多', range: '{{least}}–{{most}}', open: '不限',
    title: '发布前请看一下', words: '照样可以发布，超出的那些企业微信会拦下。', anyway: '仍然发布', back: '先不发布',
  },
  {
    caption: 'Mass sends in each group, estimated.', allowed_month: 'WeCom lets {{count}} through a group and month.', allowed_week: 'WeCom lets {{count}} through a group and week.', allowed_day: 'WeCom lets {{count}} through a group and day.',
    process: 'Process', run: 'One run', month: 'A month at most', range: '{{least}}–{{most}}', open: 'no bound',
    title: 'Before you publish', words: 'It can be published all the same; WeCom will hold back what is too much.', anyway: 'Publish anyway', back: 'Not yet',
  },
);
