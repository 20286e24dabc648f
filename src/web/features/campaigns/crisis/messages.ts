import { defineMessages } from '@/shared/i18n/messages';

export const crisisListMessages = defineMessages(
  'crises',
  {
    list: '危机', none: '没有上报过异常', category: '类别', summary: '发生了什么', at: '上报时间', severity: '级别', status: '状态', groups: '影响的群', allGroups: '全部', unrated: '未定级', trace: '轨迹',
    status_open: '处理中', status_running: '处理中', status_closed: '已关闭', status_completed: '已关闭', status_held: '已暂停', status_cancelled: '已取消',
  },
  {
    list: 'Crises', none: 'No incident was reported', category: 'Category', summary: 'What happened', at: 'Reported', severity: 'Severity', status: 'Status', groups: 'Groups', allGroups: 'All', unrated: 'Not rated', trace: 'Trace',
    status_open: 'Open', status_running: 'Open', status_closed: 'Closed', status_completed: 'Closed', status_held: 'On hold', status_cancelled: 'Cancelled',
  },
);
