import { defineMessages } from '@/shared/i18n/messages';

export const crisisMessages = defineMessages(
  'crises',
  {
    title: '上报异常', words: '上报后立即按危机剧本分级处理；级别高时会暂停受影响的群。', category: '类别', choose: '请选择', categoryMissing: '请选择类别', summary: '发生了什么', summaryHint: '至少 10 个字：何时、何群、什么现象', summaryMissing: '请写至少 10 个字',
    affected: '影响人数', affectedMissing: '请填写影响人数', refund: '退款率（%）', refundWrong: '请填 0 到 100', media: '外部传播', safety: '涉及人身安全', evidence: '证据链接', evidenceWrong: '请填写 http(s) 链接', optional: '选填',
    send: '上报', sent: '已上报，危机处理已启动', back: '返回',
    'category_tool-failure': '工具故障', 'category_negative-question': '负面问题', 'category_quality-complaint': '质量投诉', 'category_refund-wave': '退款潮', 'category_group-spam': '群内刷屏广告', 'category_public-opinion': '舆情', 'category_price-dispute': '价格争议', 'category_logistics-delay': '物流延误', 'category_staff-misconduct': '人员不当行为', 'category_data-leak': '数据泄露',
    media_none: '没有', media_group: '群内', media_moments: '朋友圈', media_media: '媒体',
    list: '危机', none: '没有上报过异常', at: '上报时间', severity: '级别', status: '状态', groups: '影响的群', allGroups: '全部', unrated: '未定级', trace: '轨迹', status_open: '处理中', status_running: '处理中', status_closed: '已关闭', status_completed: '已关闭', status_held: '已暂停',
  },
  {
    title: 'Report an incident', words: 'The crisis playbook rates it at once; a high severity puts the affected groups on hold.', category: 'Category', choose: 'Choose one', categoryMissing: 'Choose a category', summary: 'What happened', summaryHint: 'At least 10 characters: when, which group, what', summaryMissing: 'At least 10 characters',
    affected: 'People affected', affectedMissing: 'How many people are affected?', refund: 'Refund rate (%)', refundWrong: 'From 0 to 100', media: 'Spread outside', safety: 'Somebody’s safety is at risk', evidence: 'Link to evidence', evidenceWrong: 'An http(s) link, please', optional: 'Optional',
    send: 'Report', sent: 'Reported: crisis handling has started', back: 'Back',
    'category_tool-failure': 'Tool failure', 'category_negative-question': 'Negative question', 'category_quality-complaint': 'Quality complaint', 'category_refund-wave': 'Refund wave', 'category_group-spam': 'Spam in the group', 'category_public-opinion': 'Public opinion', 'category_price-dispute': 'Price dispute', 'category_logistics-delay': 'Late delivery', 'category_staff-misconduct': 'Staff misconduct', 'category_data-leak': 'Data leak',
    media_none: 'None', media_group: 'In groups', media_moments: 'Moments', media_media: 'Media',
    list: 'Crises', none: 'No incident was reported', at: 'Reported', severity: 'Severity', status: 'Status', groups: 'Groups', allGroups: 'All', unrated: 'Not rated', trace: 'Trace', status_open: 'Open', status_running: 'Open', status_closed: 'Closed', status_completed: 'Closed', status_held: 'On hold',
  },
);
