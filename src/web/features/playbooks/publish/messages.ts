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
