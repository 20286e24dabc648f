import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCampaigns } from '@/testing/campaign-handlers';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { samplePlaybooks } from '@/testing/sample-playbooks';
import { manager } from '@/testing/session-handlers';
import type { Campaign } from '../campaign';
import { campaignRoutes } from '../routes';

const open = (at: string, me = manager) => renderApp(campaignRoutes, { at, me });
const refuse = (status: number, violations: object[]) =>
  mockServer.use(http.post('*/api/campaigns/c1/processes', () =>
    HttpResponse.json({ title: '没有启动', status, violations }, { status, headers: { 'Content-Type': 'application/problem+json' } })));

let order: unknown;

beforeEach(() => {
  resetCampaigns();
  order = undefined;
  mockServer.use(
    // form-js draws with what only a browser has; its part is told in the e2e story.
    http.get('*/api/playbooks', () => HttpResponse.json({ items: samplePlaybooks.map((playbook) => ({ ...playbook, startForm: null })) })),
    http.post('*/api/campaigns/c1/processes', async ({ request }) => {
      order = await request.json();
      const { groups } = order as { groups: string[] };
      const codes = groups.length > 0 ? groups : [null];
      return HttpResponse.json({ items: codes.map((group, index) => ({ group, processInstance: `p${index}` })) }, { status: 201 });
    }),
  );
});

describe('starting a playbook beside a running campaign', () => {
  it('starts once for the campaign, and shows where it runs', async () => {
    const { user } = open('/campaigns/c1/start');
    await user.type(await screen.findByRole('searchbox', { name: /^剧本/ }), 'closing');
    await user.click(screen.getByRole('radio', { name: /促单追单收尾/ }));
    await user.click(screen.getByRole('button', { name: '启动' }));
    expect(await screen.findByText('已启动「促单追单收尾」')).toBeVisible();
    expect(order).toEqual({ playbook: 'closing-follow-up', groups: [], values: {} });
    expect(screen.getByRole('link', { name: '整场活动 的流程轨迹' })).toHaveAttribute('href', '/audit/processes/p0');
    expect(screen.getByRole('link', { name: '查看活动任务' })).toHaveAttribute('href', '/inbox?view=team&campaign=c1');
  });

  it('starts once for each group, typed or ticked', async () => {
    const { user } = open('/campaigns/c1/start?playbook=group-run-11-day');
    expect(screen.queryByText('整场活动一次')).toBeNull();
    await user.type(await screen.findByLabelText(/^群号/), 'G00077，G00078');
    await user.click(await screen.findByLabelText(/^G00002 /));
    await user.click(screen.getByRole('button', { name: '为 3 个群启动' }));
    expect(await screen.findByText('已为 3 个群启动「社群十一天运营」')).toBeVisible();
    expect(order).toEqual({ playbook: 'group-run-11-day', groups: ['G00077', 'G00078', 'G00002'], values: {} });
  });

  it('says what is missing before it sends anything', async () => {
    const { user } = open('/campaigns/c1/start');
    await user.click(await screen.findByRole('button', { name: '启动' }));
    expect(screen.getByText('请选择剧本')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /社群十一天运营/ }));
    await user.click(screen.getByRole('button', { name: '启动' }));
    expect(screen.getByText('请至少选一个群')).toBeVisible();
    await user.click(screen.getByLabelText(/^群号/));
    await user.paste(Array.from({ length: 201 }, (_, index) => `G${index}`).join(' '));
    await user.click(screen.getByRole('button', { name: '为 201 个群启动' }));
    expect(screen.getByText('一次最多 200 个群，现在是 201 个')).toBeVisible();
    expect(order).toBeUndefined();
  });

  it('sends a playbook that leads groups to a campaign of its own', async () => {
    open('/campaigns/c1/start?playbook=launch-sample');
    expect(await screen.findByRole('link', { name: '新建活动' })).toHaveAttribute('href', '/campaigns/new?playbook=launch-sample');
    expect(screen.queryByRole('button', { name: '启动' })).toBeNull();
  });

  it('shows at the groups what the server has against them', async () => {
    refuse(422, [{ field: 'groups', rule: 'known', message: '没有这些群：G9' }]);
    const { user } = open('/campaigns/c1/start?playbook=group-run-11-day');
    await user.type(await screen.findByLabelText(/^群号/), 'G9');
    await user.click(screen.getByRole('button', { name: '为 1 个群启动' }));
    expect(await screen.findByText('没有这些群：G9')).toBeVisible();
    expect(screen.getByLabelText(/^群号/)).toBeInvalid();
  });

  it('names the people who are missing', async () => {
    refuse(409, [{ field: 'roles.project_lead', rule: 'missing', message: '还没有指定人员' }]);
    const { user } = open('/campaigns/c1/start?playbook=merchant-briefing');
    await user.click(await screen.findByRole('button', { name: '启动' }));
    expect(await screen.findByText('项目负责人：还没有指定人员')).toBeVisible();
  });

  it('has them named right there, and can be started then', async () => {
    const briefing = samplePlaybooks.filter(({ key }) => key === 'merchant-briefing').map((playbook) => ({ ...playbook, roles: [{ key: 'product_manager', zh: '产品经理', en: 'product manager' }] }));
    mockServer.use(
      http.get('*/api/playbooks', () => HttpResponse.json({ items: briefing })),
      http.get('*/api/people', () => HttpResponse.json({ items: [{ username: 'wu', name: '老吴', roles: ['staff'], roleKeys: ['product_manager'] }] })),
    );
    refuse(409, [{ field: 'roles.product_manager', rule: 'missing', message: '还没有指定人员' }]);
    const { user, client } = open('/campaigns/c1/start?playbook=merchant-briefing');
    await user.click(await screen.findByRole('button', { name: '启动' }));
    const names = await screen.findByRole('group', { name: '产品经理' });
    expect(within(names).getByRole('button', { name: '老吴' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: '保存人员' }));
    await expect.poll(() => screen.queryByRole('group', { name: '产品经理' })).toBeNull();
    expect(screen.getByRole('button', { name: '启动' })).toHaveFocus();
    expect(client.getQueryData<Campaign>(['campaigns', 'c1', 'detail'])?.roles).toMatchObject({ project_lead: ['manager'], product_manager: ['wu'] });
  });

  it('takes the groups along that were ticked in the ledger', async () => {
    const { user } = open('/campaigns/c1/ledger?q=G00002');
    await user.click(await screen.findByLabelText('选择 G00002'));
    await user.click(screen.getByText('为所选另起流程'));
    await user.click(await screen.findByRole('radio', { name: /促单追单收尾/ }));
    expect(screen.getByRole('button', { name: '为 1 个群启动' })).toBeVisible();
  });

  it('is not offered in a draft, nor to those who only watch', async () => {
    open('/campaigns/c2/start');
    expect(await screen.findByText('只有进行中的活动才能另起流程。')).toBeVisible();
    open('/campaigns/c1/start', { ...manager, roles: ['auditor'] });
    expect(await screen.findByText('只有操盘手可以另起流程。')).toBeVisible();
  });
});

describe('choosing the campaign for a playbook', () => {
  it('offers those that run', async () => {
    open('/campaigns/start?playbook=merchant-briefing');
    expect(await screen.findByRole('link', { name: /双十二家装发售/ })).toHaveAttribute('href', '/campaigns/c1/start?playbook=merchant-briefing');
    expect(screen.queryByRole('link', { name: /年货节/ })).toBeNull();
  });
});

describe('the processes of a campaign', () => {
  it('are listed with a way to their trace, and only the running ones on demand', async () => {
    const { user, router } = open('/campaigns/c1/processes');
    const row = (await screen.findByRole('link', { name: '社群十一天运营' })).closest('tr') as HTMLElement;
    expect(within(row).getByText('G00001')).toBeVisible();
    expect(screen.getByText('已结束')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '只看进行中' }));
    await expect.poll(() => screen.queryByText('已结束')).toBeNull();
    expect(router.state.location.search).toBe('?state=active');
  });

  it('leave out what others called, unless one asks for it or for a playbook', async () => {
    let asked = new URLSearchParams();
    mockServer.use(http.get('*/api/audit/processes', ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json({ items: [], next: null });
    }));
    const { user } = open('/campaigns/c1/processes');
    await expect.poll(() => asked.get('roots')).toBe('true');
    await user.selectOptions(await screen.findByLabelText('剧本'), 'group-run-11-day');
    await expect.poll(() => `${asked}`).toMatch(/process=group-run-11-day&.*roots=false/);
    expect(screen.queryByRole('button', { name: '含被调用的流程' })).toBeNull();
    await user.selectOptions(screen.getByLabelText('剧本'), '');
    await user.click(screen.getByRole('button', { name: '含被调用的流程' }));
    await expect.poll(() => `${asked}`).toMatch(/roots=false/);
    expect(asked.has('process')).toBe(false);
  });

  it('are no tab for those who may not read the audit', async () => {
    open('/campaigns/c1', { ...manager, roles: ['staff'] });
    expect(await screen.findByRole('link', { name: '群台账' })).toBeVisible();
    expect(screen.queryByRole('link', { name: '流程' })).toBeNull();
  });
});
