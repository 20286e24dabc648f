import { defineMessages } from '@/shared/i18n/messages';

export const handMessages = defineMessages(
  'inbox-hands',
  {
    refresh: '刷新', pull: '下拉刷新', release: '松手刷新', refreshing: '正在刷新…', refreshed: '已是最新',
    keys: '快捷键', keysHint: '在输入框里打字时不起作用。', keysOn: '使用单键快捷键',
    key_move: '下一个、上一个任务', key_open: '打开任务', key_select: '选中或取消', key_claim: '领取', key_search: '搜索', key_refresh: '刷新', key_help: '显示这张表',
    open: '打开', claim: '领取', claimed: '已领取：{{name}}', unclaim: '退还', unclaimed: '已退还：{{name}}', complete: '办结', more: '更多', select: '多选', urge: '催办', cc: '抄送',
    sureTitle: '办结这个任务？', sure: '“{{name}}”不用填表，确定已经做完？', cancel: '取消', completed: '已办结：{{name}}', close: '关闭', nothing: '这个任务现在没有可做的',
  },
  {
    refresh: 'Refresh', pull: 'Pull to refresh', release: 'Let go to refresh', refreshing: 'Refreshing…', refreshed: 'Up to date',
    keys: 'Keys', keysHint: 'They do nothing while you type in a field.', keysOn: 'Use single-letter keys',
    key_move: 'Next, previous task', key_open: 'Open the task', key_select: 'Choose or not', key_claim: 'Claim', key_search: 'Search', key_refresh: 'Refresh', key_help: 'Show this table',
    open: 'Open', claim: 'Claim', claimed: 'Claimed: {{name}}', unclaim: 'Give back', unclaimed: 'Given back: {{name}}', complete: 'Complete', more: 'More', select: 'Select', urge: 'Urge', cc: 'Send a copy',
    sureTitle: 'Complete this task?', sure: '“{{name}}” has nothing to fill in. Is it done?', cancel: 'Cancel', completed: 'Completed: {{name}}', close: 'Close', nothing: 'Nothing can be done with this now',
  },
);
