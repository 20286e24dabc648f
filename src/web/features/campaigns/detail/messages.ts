import { defineMessages } from '@/shared/i18n/messages';

export const detailMessages = defineMessages(
  'campaign',
  {
    checklist: '启动前检查', rolesReady: '岗位已定人', rolesMissing: '还有 {{count}} 个岗位没有人：{{names}}', groupsReady: '已导入 {{count}} 个群', groupsMissing: '还没有导入群', dateReady: '启动日 {{date}}', datePast: '启动日 {{date}} 已过，请改期', ok: '已就绪', todo: '待完成',
    launched: '活动已启动，正在分批开群', cannotLaunch: '还不能启动，请先补齐：', cannotLaunchPlain: '还不能启动：{{reason}}',
    groups: '群', upload: '导入群（CSV）', uploadHint: '列：code、name、size、owner、host、tags、chatId（企业微信群 ID）。同一群号再次导入即更新；有一行不对就都不导入。', chooseCsv: '选择 CSV 文件', sample: '下载示例 CSV',
    uploading: '正在上传 {{percent}}%', importing: '已上传，正在导入…', imported: '已导入 {{count}} 个群', importedPlain: '群已导入', badLines: '没有导入：有 {{count}} 行要改', line: '行', problem: '问题', column: '列', uploadMore: '补充群',
    facts: '进展', anchors: '时间锚点', kpis: '指标', noKpis: '还没有指标数据。', roles: '岗位分工', nobody: '未定', changePeople: '调整人员', startDate: '启动日', playbook: '剧本', launchedAt: '启动时间', endedAt: '结束时间', trace: '查看流程轨迹', total: '合计', noAnchors: '启动后由剧本给出。', parameters: '参数',
    reason: '原因', reasonHint: '2–200 个字，记入审计', reasonMissing: '请写明原因（2–200 个字）', scope: '范围', scopeAll: '全部群', scopeChosen: '指定群', codes: '群号', codesHint: '用逗号或空格分隔', codesMissing: '请填写至少一个群号', countChosen: '{{count}} 个群',
    holdTitle: '暂停', holdWords: '暂停期间任务不能办、定时器不走；恢复后期限按暂停时长顺延，已公布的发售结束时间除外。', resumeTitle: '恢复', resumeWords: '恢复后，期限和定时按暂停的时长顺延。', held: '已暂停', resumed: '已恢复',
    cancelTitle: '取消活动', cancelWords: '会结束所有群的流程，不能撤销。', cancelSure: '我知道取消后不能恢复', cancelSureMissing: '请先勾选确认', cancelled: '活动已取消', back: '返回', confirmHold: '确认暂停', confirmResume: '确认恢复', confirmCancel: '确认取消',
  },
  {
    checklist: 'Before the launch', rolesReady: 'All roles are staffed', rolesMissing: '{{count}} roles have nobody: {{names}}', groupsReady: '{{count}} groups imported', groupsMissing: 'No groups yet', dateReady: 'Starts {{date}}', datePast: 'The start {{date}} has passed: choose another', ok: 'Ready', todo: 'To do',
    launched: 'Launched: groups are being opened in waves', cannotLaunch: 'Not ready to launch. Missing:', cannotLaunchPlain: 'Not ready to launch: {{reason}}',
    groups: 'Groups', upload: 'Import groups (CSV)', uploadHint: 'Columns: code, name, size, owner, host, tags, chatId (of WeCom). A code that is known is updated; one bad line and nothing is imported.', chooseCsv: 'Choose a CSV file', sample: 'Download a sample CSV',
    uploading: 'Uploading {{percent}}%', importing: 'Uploaded, importing…', imported: '{{count}} groups imported', importedPlain: 'Groups imported', badLines: 'Nothing imported: {{count}} lines to mend', line: 'Line', problem: 'Problem', column: 'Column', uploadMore: 'Add groups',
    facts: 'Progress', anchors: 'Time anchors', kpis: 'KPIs', noKpis: 'No figures yet.', roles: 'Who does what', nobody: 'Nobody', changePeople: 'Change people', startDate: 'Start', playbook: 'Playbook', launchedAt: 'Launched', endedAt: 'Ended', trace: 'Show the trace', total: 'Total', noAnchors: 'Set by the playbook after the launch.', parameters: 'Parameters',
    reason: 'Reason', reasonHint: '2–200 characters, kept in the audit', reasonMissing: 'Say why (2–200 characters)', scope: 'Scope', scopeAll: 'All groups', scopeChosen: 'Chosen groups', codes: 'Group codes', codesHint: 'Separated by commas or spaces', codesMissing: 'Name at least one group', countChosen: '{{count}} groups',
    holdTitle: 'Hold', holdWords: 'While on hold no task can be done and no timer runs. Resuming shifts what is due by the length of the hold, except published ends of a sale.', resumeTitle: 'Resume', resumeWords: 'Due dates and timers shift by the length of the hold.', held: 'On hold', resumed: 'Resumed',
    cancelTitle: 'Cancel the campaign', cancelWords: 'Ends the processes of all groups. This cannot be undone.', cancelSure: 'I know that this cannot be undone', cancelSureMissing: 'Please tick the box first', cancelled: 'Campaign cancelled', back: 'Back', confirmHold: 'Hold', confirmResume: 'Resume', confirmCancel: 'Cancel it',
  },
);
