// What a demo has no occasion for, as the server would answer it: the pages of it are looked at all the same.
const AT = '2026-03-02T10:00:00+08:00';
const LATER = '2026-03-02T10:15:00+08:00';
const file = (number) => `0198f0aa-0000-7000-8000-00000000000${number}`;

const group = (over = {}) => ({ task: 't', code: 'G001', name: '滨江一号业主群', ownerName: '安娜', problem: null, received: 3, state: null, sentAt: null, ...over });
const send = (over = {}) => ({
  id: 's1', ownerName: '安娜', state: 'created', groups: 2, sent: 1, files: [file(1)], madeAt: AT, madeByName: '林操盘', error: null, nextAt: null,
  reminders: 1, mayRemind: true, remindFrom: null, mayDrop: true, ...over,
});

/** As if WeCom were set up: a group in each state, a mass send in each. */
export const posting = (task) => ({
  maySend: true, script: '早上好，{小区}的朋友', total: 4, full: 1, cap: 'month', most: 31, calls: 2, allSent: true,
  groups: [
    group({ task }), group({ task, code: 'G002', name: '云栖里业主群', state: 'sent', sentAt: AT }), group({ task, code: 'G003', name: '星河湾业主群', state: 'limited' }),
    group({ task, code: 'G004', name: '学府雅苑业主群', problem: 'noUser', owner: 'anna' }), group({ code: 'G005', name: '湖畔花园业主群', received: 31 }),
  ],
  sends: [
    send(), send({ id: 's2', ownerName: '鲍勃', state: 'failed', sent: 0, groups: 1, files: [], error: '企业微信没有接受：接口调用超过限制', nextAt: LATER, mayRemind: false, mayDrop: false }),
    send({ id: 's3', ownerName: '陈小群', state: 'unclear', sent: 0, groups: 3, files: [file(1), file(2)], mayRemind: false }),
  ],
});

/** A small poster, and what is told of it. */
export const poster = {
  headers: { 'Content-Type': 'image/svg+xml', 'Content-Disposition': "inline; filename*=UTF-8''%E6%B5%B7%E6%8A%A5.svg" },
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#0e6b5b"/><circle cx="200" cy="150" r="90" fill="#f7d48a"/></svg>',
};
export const files = [file(1), file(2)];

export const copies = { items: [{ person: 'zoe', personName: '佐伊', sentAt: AT, sentBy: 'anna', sentByName: '安娜', words: '请看', readAt: null }, { person: 'bob', personName: '鲍勃', sentAt: AT, sentBy: 'anna', sentByName: '安娜', words: null, readAt: LATER }] };

/** Said by somebody else, and by whoever looks: as it was, changed, withdrawn. */
export const comments = [
  { id: 'c1', at: AT, actor: 'bob', actorName: '鲍勃', text: '@安娜 三号楼的群主换人了，先问一下再发。', mentions: [{ username: 'anna', name: '安娜' }] },
  { id: 'c2', at: AT, actor: 'me', actorName: '我', text: '好，我先打个电话。\n海报里的日期也要改成周六，改好了再发到群里，大家先不要转发旧的那张。', mentions: [], changedAt: LATER, changeableUntil: LATER },
  { id: 'c3', at: LATER, actor: 'me', actorName: '我', text: '', mentions: [], withdrawnAt: LATER },
  { id: 'c4', at: LATER, actor: 'me', actorName: '我', text: '已经联系上了', mentions: [], changeableUntil: LATER },
];

export const handover = (campaign) => ({
  preview: {
    tasks: 26, held: 2, places: 3, own: 1, ownWork: [{ task: 't1', name: '审批立项', campaignName: campaign.name, roles: ['community_lead'] }],
    campaigns: [{ campaign: campaign.id, name: campaign.name, tasks: 25, roles: ['main_ip', 'community_lead'] }, { campaign: 'c2', name: '冬季焕新发售', tasks: 1, roles: [] }, { campaign: null, name: null, tasks: 1, roles: [] }],
    lacking: [{ roles: ['main_ip'], tasks: 25, places: 1 }],
  },
});
const handed = { id: 'h1', person: 'main_ip', to: 'staff', reason: '离职', by: 'manager', begunAt: AT, state: 'done', stuck: false, places: 3, tasks: 26, moved: 24, offered: 1, failed: 1, inForce: true, failures: [{ task: 't7', reason: '任务已被别人改动' }] };
export const handovers = { items: [{ ...handed, id: 'h2', state: 'running', moved: 9, offered: 0, failed: 0, inForce: false, failures: [] }, handed] };

export const crises = { items: [
  { id: 'k1', category: 'quality-complaint', summary: '两户业主在群里说定金退不了，有人转到了别的群', severity: 'P2', status: 'running', at: AT, groups: ['G001', 'G002'], processInstance: 'p1' },
  { id: 'k2', category: 'logistics-delay', summary: '海报上的电话写错了一位', severity: null, status: 'closed', at: AT, groups: [], processInstance: 'p2' },
] };
export const incidents = { items: [{ id: 'i1', at: AT, group: 'G001', step: 'serviceTask_dx05_collect', stepName: '汇总回复', processInstance: 'p1', message: 'java.net.SocketTimeoutException: Read timed out at https://example.com/a/rather/long/address/that/does/not/answer' }] };

const topics = ['task', 'word', 'reminder', 'escalation', 'announcement', 'crisis', 'digest'];
export const preferences = {
  email: 'anna@example.com', weComUser: 'anna', wants: Object.fromEntries(topics.map((topic) => [topic, ['mail', 'app']])), quietFrom: '22:00', quietTo: '08:00', digestAt: null, mentions: { 运营群: '13800000000' },
  channels: [{ name: 'mail', type: 'mail' }, { name: 'app', type: 'wecom-app' }, { name: '运营群', type: 'dingtalk', rings: true }, { name: '值班群', type: 'feishu', rings: true }],
};
const delivery = (over) => ({ id: 'd1', kind: 'due', channel: 'mail', person: 'anna', personName: '安娜', state: 'sent', attempts: 1, at: AT, nextAt: null, endedAt: AT, error: null, ...over });
export const deliveries = { items: [
  delivery(), delivery({ id: 'd2', kind: 'new', channel: '运营群', state: 'failed', attempts: 5, error: 'errcode 310000：关键词不匹配，机器人没有接受这条消息' }),
  delivery({ id: 'd3', kind: 'crisis', state: 'waiting', attempts: 2, nextAt: LATER, error: '连接超时' }), delivery({ id: 'd4', kind: 'digest', state: 'skipped', attempts: 0 }),
], next: null, total: '4' };

const notice = (over) => ({ id: 'n1', kind: 'new', title: '您有 20 个新任务：发早安话题', details: ['冬季早安计划'], count: 20, urgent: false, campaign: null, stepCode: 'hm02', task: 't1', at: AT, read: false, ...over });
export const notices = { items: [
  notice(), notice({ id: 'n2', kind: 'crisis', title: '紧急处置：投诉升级', details: ['示例：秋季家装发售', '两户业主在群里说定金退不了'], count: 1, urgent: true }),
  notice({ id: 'n3', kind: 'mentioned', title: '鲍勃提到了您：发布话术', details: ['@安娜 三号楼的群主换人了，先问一下再发。'], count: 1, read: true }),
  notice({ id: 'n4', kind: 'autoApproved', title: '超时自动通过：审批人设内容', details: ['人设打造'], count: 1, task: 't4', read: true }),
], next: null };

/** What a model would be told before it is published: posts over WeCom's cap, and a fault. */
export const checked = {
  deployment: null, definitions: [],
  findings: [
    { severity: 'warning', file: 'launch-campaign.bpmn', element: null, rule: 'wecom.least', message: '“社群发售总流程”走一遍，每个群至少群发 40 条，企业微信每月只放行 31 条' },
    { severity: 'warning', file: 'launch-campaign.bpmn', element: 'userTask_lc02_approveBrief', rule: 'name', message: '任务要有动词开头的名称' },
  ],
  posts: [['launch-campaign', '社群发售总流程', 40, null, 44], ['group-daily-script', '每日群脚本', 3, 5, 5], ['sale-day', '发售日', 2, 2, 2]].map(([process, name, least, most, inMonth]) => ({ process, name, least, most, inMonth, per: 'month', allowed: 31 })),
};

export const plan = { groups: 6, unreachable: 2, full: 1, calls: 3, cap: 'month', most: 31, posts: 44 };
