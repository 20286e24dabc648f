import { http, HttpResponse } from 'msw';
import type { Campaign, CampaignPlan, Scope } from '../features/campaigns/campaign';
import { readGroups } from './read-groups';
import { sampleCampaigns, sampleCrises, sampleIncidents, sampleLedger, samplePeople } from './sample-campaigns';
import { samplePlaybooks } from './sample-playbooks';

const PROBLEM = { headers: { 'Content-Type': 'application/problem+json' } };
const problem = (status: number, title: string, violations: object[] = []) => HttpResponse.json({ title, status, violations }, { status, ...PROBLEM });

let campaigns = sampleCampaigns();
export const resetCampaigns = () => { campaigns = sampleCampaigns(); };

const find = (id: unknown) => campaigns.find((campaign) => campaign.id === id) as Campaign;

function missingFor(campaign: Campaign) {
  const { roles = [] } = samplePlaybooks.find(({ key }) => key === campaign.playbook) ?? {};
  return [
    ...roles.filter(({ key }) => !campaign.roles[key]?.length).map(({ key, zh }) => ({ field: `roles.${key}`, rule: 'role-staffed', message: `岗位「${zh}」还没有人` })),
    ...(campaign.groups.total === 0 ? [{ field: 'groups', rule: 'groups-present', message: '还没有群' }] : []),
  ];
}

const act = (change: (campaign: Campaign, scope?: Scope) => void) => async ({ params, request }: { params: Record<string, unknown>; request: Request }) => {
  const body = (await request.json().catch(() => ({}))) as { scope?: Scope };
  change(find(params['id']), body.scope);
  return HttpResponse.json(find(params['id']));
};

export const campaignHandlers = [
  http.get('*/api/people', ({ request }) => {
    const role = new URL(request.url).searchParams.get('role');
    return HttpResponse.json({ items: samplePeople.filter(({ roleKeys }) => !role || roleKeys.includes(role)) });
  }),
  http.get('*/api/campaigns', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const items = campaigns.filter(({ name, status }) => name.includes(query.get('q') ?? '') && (!query.get('status') || status === query.get('status')));
    return HttpResponse.json({ items, next: null, total: items.length });
  }),
  http.post('*/api/campaigns', async ({ request }) => {
    const plan = (await request.json()) as CampaignPlan;
    if (plan.name === '双十二家装发售') return problem(422, '填写有误', [{ field: 'name', rule: 'unique', message: '已有同名活动' }]);
    const made: Campaign = { ...plan, id: `c${campaigns.length + 1}`, version: 3, status: 'draft', anchors: {}, groups: { total: 0 }, kpis: {}, revision: 0 };
    campaigns = [made, ...campaigns];
    return HttpResponse.json(made, { status: 201 });
  }),
  http.get('*/api/campaigns/:id', ({ params }) => (find(params['id']) ? HttpResponse.json(find(params['id'])) : problem(404, '找不到'))),
  http.put('*/api/campaigns/:id', async ({ params, request }) => {
    const campaign = find(params['id']);
    const plan = (await request.json()) as CampaignPlan;
    if (plan.revision !== undefined && plan.revision !== campaign.revision) return problem(409, '活动刚被别人修改，请刷新后再改');
    return HttpResponse.json(Object.assign(campaign, plan, { revision: campaign.revision + 1 }));
  }),
  http.post('*/api/campaigns/:id/groups', async ({ params, request }) => {
    const { rows, bad } = readGroups(await request.text());
    if (bad.length > 0) return problem(422, '有行不正确', bad);
    find(params['id']).groups = { total: rows, pending: rows, running: 0, held: 0, done: 0 };
    return HttpResponse.json({ imported: rows, total: rows });
  }),
  http.post('*/api/campaigns/:id/launch', ({ params }) => {
    const campaign = find(params['id']);
    const missing = missingFor(campaign);
    if (missing.length > 0) return problem(409, '还不能启动', missing);
    campaign.status = 'running';
    campaign.groups = { ...campaign.groups, pending: 0, running: campaign.groups.total };
    return HttpResponse.json(campaign);
  }),
  http.post('*/api/campaigns/:id/hold', act((campaign, scope) => {
    const held = scope && 'groups' in scope ? scope.groups.length : campaign.groups.total;
    if (held === campaign.groups.total) campaign.status = 'held';
    campaign.groups = { ...campaign.groups, held, running: campaign.groups.total - held };
  })),
  http.post('*/api/campaigns/:id/resume', act((campaign) => {
    campaign.status = 'running';
    campaign.groups = { ...campaign.groups, held: 0, running: campaign.groups.total };
  })),
  http.post('*/api/campaigns/:id/cancel', act((campaign) => { campaign.status = 'cancelled'; })),
  http.get('*/api/campaigns/:id/acts', () => HttpResponse.json({ items: [] })),
  http.get('*/api/campaigns/:id/ledger', ({ params, request }) => {
    const query = new URL(request.url).searchParams;
    const limit = Number(query.get('limit') ?? 20);
    const matching = sampleLedger(find(params['id']).groups.total).filter(({ code, name, status, step, late }) =>
      `${code} ${name}`.includes(query.get('q') ?? '') && (!query.get('status') || status === query.get('status')) &&
      (!query.get('step') || step === query.get('step')) && (!query.get('late') || late));
    const from = Number(query.get('after') ?? 0);
    const next = from + limit < matching.length ? String(from + limit) : null;
    return HttpResponse.json({ items: matching.slice(from, from + limit), next, total: matching.length > 1000 ? '1000+' : matching.length });
  }),
  // WeCom is not set up.
  http.get('*/api/campaigns/:id/wecom-plan', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/campaigns/:id/crises', () => HttpResponse.json({ items: sampleCrises })),
  http.get('*/api/campaigns/:id/incidents', () => HttpResponse.json({ items: sampleIncidents })),
  http.post('*/api/campaigns/:id/incidents/:incident/retry', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/crises', () => HttpResponse.json({ id: 'k2' }, { status: 201 })),
];
