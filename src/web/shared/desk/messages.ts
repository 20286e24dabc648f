import { defineMessages } from '@/shared/i18n/messages';

export const deskMessages = defineMessages(
  'desk',
  {
    pages: '翻页', total: '共 {{total}} 条', page: '第 {{page}} 页', previous: '上一页', next: '下一页',
    search: '搜索', none: '没有符合条件的内容', all: '全部', file: '选择文件', dropHere: '或把文件拖到这里',
    download: '下载', remove: '移除 {{name}}', unset: '—',
  },
  {
    pages: 'Pages', total: '{{total}} in all', page: 'Page {{page}}', previous: 'Previous', next: 'Next',
    search: 'Search', none: 'Nothing matches', all: 'All', file: 'Choose a file', dropHere: 'or drop it here',
    download: 'Download', remove: 'Remove {{name}}', unset: '—',
  },
);
