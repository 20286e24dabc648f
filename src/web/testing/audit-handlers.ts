import { http, HttpResponse } from 'msw';
import type { AuditEvent, Trace } from '../features/audit/audit';
import type { ProcessSummary } from '../shared/process/process';

const summary = (id: string, more: Partial<ProcessSummary>): ProcessSummary => ({
  id, process: 'launch-sample', processName: '社群发售示例', version: 3, businessKey: 'c1', campaign: 'c1', group: null, startedAt: '2026-11-20T09:00:00+08:00', endedAt: null, state: 'active', ...more,
});

export const sampleProcesses: ProcessSummary[] = [
  summary('p-master', {}),
  summary('p-group', { process: 'group-run-11-day', processName: '社群十一天运营', version: 1, businessKey: 'c1/G00001', group: 'G00001' }),
  summary('p-crisis', { process: 'crisis-handling', processName: '危机处理', version: 1, businessKey: 'c1//k1', state: 'ended', endedAt: '2026-11-21T12:00:00+08:00' }),
];

export const sampleTrace: Trace = {
  ...summary('p-master', {}),
  parent: null,
  steps: [
    { id: 'startEvent_lc01', name: '发起发售活动', type: 'startEvent', enteredAt: '2026-11-20T09:00:00+08:00', leftAt: '2026-11-20T09:00:00+08:00', outcome: 'completed', actor: 'manager' },
    { id: 'userTask_lc02_approveBrief', name: '立项审批', type: 'userTask', enteredAt: '2026-11-20T09:00:00+08:00', leftAt: '2026-11-20T11:30:00+08:00', outcome: 'completed', actor: 'sponsor', task: 't1' },
    { id: 'gateway_briefApproved', name: '立项通过？', type: 'exclusiveGateway', enteredAt: '2026-11-20T11:30:00+08:00', leftAt: '2026-11-20T11:30:00+08:00', outcome: 'completed' },
    { id: 'businessRuleTask_lc12_decideStrategy', name: '群规模策略', type: 'businessRuleTask', enteredAt: '2026-11-20T11:30:00+08:00', leftAt: '2026-11-20T11:30:01+08:00', outcome: 'completed' },
    { id: 'serviceTask_lc18_startGroups', name: '启动分批', type: 'serviceTask', enteredAt: '2026-11-20T11:30:01+08:00', outcome: 'active' },
  ],
  flows: ['flow_start', 'flow_decide', 'flow_approved', 'flow_toStart'],
  variables: [
    { name: 'briefDecision', at: '2026-11-20T11:30:00+08:00', value: 'approve', step: 'userTask_lc02_approveBrief', actor: 'sponsor' },
    { name: 'runMode', at: '2026-11-20T11:30:01+08:00', value: 'fine' },
    { name: 'runMode', at: '2026-11-20T09:00:00+08:00', value: 'quick' },
  ],
  decisions: [{ at: '2026-11-20T11:30:01+08:00', decision: 'group-size-strategy', inputs: { avgGroupSize: 180 }, outputs: { runMode: 'fine' }, rules: [{ id: 'rule_else', description: '小群做细' }] }],
  children: [{ processInstance: 'p-group', process: 'group-run-11-day', name: '社群十一天运营', step: 'serviceTask_lc18_startGroups' }],
  comments: [{ at: '2026-11-20T11:29:00+08:00', actor: 'sponsor', text: '理由充分，同意。' }],
};

const event = (index: number, more: Partial<AuditEvent>): AuditEvent => ({
  id: `e${index}`, at: `2026-11-20T11:${String(10 + index).padStart(2, '0')}:00+08:00`, actor: 'sponsor', action: 'task.completed', campaign: 'c1', process: 'launch-sample', processInstance: 'p-master', ...more,
});

export const sampleEvents: AuditEvent[] = [
  event(1, { step: 'userTask_lc02_approveBrief', task: 't1', before: null, after: { briefDecision: 'approve' }, requestId: 'r-1' }),
  event(2, { actor: null, action: 'decision.made', step: 'businessRuleTask_lc12_decideStrategy', after: { runMode: 'fine' } }),
  event(3, { actor: 'manager', action: 'campaign.held', group: 'G00007', after: { reason: '品质投诉' } }),
];

export const auditHandlers = [
  http.get('*/api/audit/events', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const items = sampleEvents.filter(({ actor, group }) => (!query.get('actor') || actor === query.get('actor')) && (!query.get('group') || group === query.get('group')));
    return HttpResponse.json({ items, next: null, total: items.length });
  }),
  http.get('*/api/audit/processes', ({ request }) => {
    const state = new URL(request.url).searchParams.get('state');
    const items = sampleProcesses.filter((process) => !state || process.state === state);
    return HttpResponse.json({ items, next: null, total: items.length });
  }),
  http.get('*/api/audit/processes/:id', ({ params }) =>
    (params['id'] === 'p-master' ? HttpResponse.json(sampleTrace) : HttpResponse.json({ title: '找不到', status: 404 }, { status: 404 }))),
];
