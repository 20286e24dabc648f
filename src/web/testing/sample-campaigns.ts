import type { Campaign, Crisis, GroupStatus, Incident, LedgerRow } from '../features/campaigns/campaign';
import type { Person } from '../shared/people/get-people.query';

export const samplePeople: Person[] = [
  { username: 'sponsor', name: '王总', roles: ['manager'], roleKeys: ['executive_sponsor'] },
  { username: 'manager', name: '林操盘', roles: ['manager'], roleKeys: ['project_lead', 'main_ip'] },
  { username: 'main_ip', name: '小满', roles: ['staff'], roleKeys: ['main_ip'] },
];

const campaign = (id: string, name: string, more: Partial<Campaign>): Campaign => ({
  id, name, playbook: 'launch-sample', playbookName: '社群发售示例', version: 3, status: 'draft', startDate: '2026-12-01', anchors: {}, roles: {}, groups: { total: 0 }, kpis: {}, revision: 0, ...more,
});

export const sampleCampaigns = (): Campaign[] => [
  campaign('c1', '双十二家装发售', {
    status: 'running', startDate: '2026-11-20', processInstance: 'p-master',
    anchors: { campaignStartDate: '2026-11-20', groupRunStartDate: '2026-12-04', saleOpenAt: '2026-12-14T20:00:00+08:00' },
    roles: { executive_sponsor: ['sponsor'], project_lead: ['manager'], main_ip: ['main_ip'] },
    groups: { total: 10_000, pending: 2_000, running: 6_000, held: 1_000, done: 1_000, cancelled: 0, late: 120 },
    kpis: { gmv: 1_284_300, orders: 1_512, conversion: 3.4, activityRate: 18.2 },
  }),
  campaign('c2', '春季老客回归', { roles: { executive_sponsor: ['sponsor'], project_lead: ['manager'] } }),
  campaign('c3', '年货节', { status: 'completed', startDate: '2026-01-08', groups: { total: 80, done: 80 } }),
];

const STATUSES: GroupStatus[] = ['running', 'running', 'running', 'running', 'running', 'running', 'held', 'done', 'pending', 'pending'];

const row = (index: number): LedgerRow => {
  const status = STATUSES[index % 10] as GroupStatus;
  const active = status === 'running' || status === 'held';
  return {
    code: `G${String(index + 1).padStart(5, '0')}`,
    name: `锦绣花园 ${index + 1} 群`,
    size: 120 + (index % 90),
    status,
    step: active ? 'userTask_dx02_postSlot' : null,
    stepName: active ? '发布本时段话术' : null,
    due: active ? '2026-11-22T20:00:00+08:00' : null,
    late: active && index % 50 === 0,
    processInstance: active ? 'p-group' : null,
    kpis: active ? { gmv: 1200 + index, orders: index % 7 } : {},
  };
};

export const sampleLedger = (total: number): LedgerRow[] => Array.from({ length: total }, (_, index) => row(index));

export const sampleCrises: Crisis[] = [
  { id: 'k1', category: 'quality-complaint', summary: '六十位客户反映样品开裂', severity: 'P2', status: 'open', at: '2026-11-21T10:00:00+08:00', groups: ['G00001', 'G00002'], processInstance: 'p-crisis' },
];

export const sampleIncidents: Incident[] = [
  { id: 'i1', at: '2026-11-21T09:30:00+08:00', group: 'G00007', step: 'serviceTask_loadDayScript', stepName: '载入当日脚本', processInstance: 'p-group', message: 'No script for day 12 in set “standard”' },
];
