import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { campaignRoutes } from '../routes';

const people = [
  { username: 'wang', name: '老王', roles: ['staff'], roleKeys: ['main_ip'] },
  { username: 'li', name: '小李', roles: ['staff'], roleKeys: ['main_ip'] },
];
const preview = {
  tasks: 252, held: 2, places: 1, own: 0, ownWork: [] as object[], lacking: [] as object[],
  campaigns: [
    { campaign: null, name: null, tasks: 1, roles: [] },
    { campaign: 'c1', name: '双十二', tasks: 250, roles: ['main_ip'] },
    { campaign: 'c2', name: '年货节', tasks: 1, roles: [] },
  ],
};
const handover = {
  id: 'h1', person: 'wang', to: 'li', reason: '离职', by: 'manager', begunAt: '2026-11-21T10:00:00+08:00', state: 'running', stuck: false,
  places: 1, tasks: 252, moved: 100, offered: 0, failed: 0, inForce: false, failures: [] as object[],
};
let orders: unknown[];
let past: object[];

const open = (at = '/campaigns/handover', me = manager) => renderApp(campaignRoutes, { at, me });

async function fill(user: ReturnType<typeof open>['user']) {
  const leaver = await screen.findByLabelText(/^转出人/);
  await user.selectOptions(leaver, await within(leaver).findByText('老王 (wang)'));
  await user.selectOptions(screen.getByLabelText(/^接手人/), 'li');
  await user.type(screen.getByLabelText(/^原因/), '离职');
  await user.click(screen.getByText('预览'));
}

beforeEach(() => {
  orders = [];
  past = [];
  mockServer.use(
    http.get('*/api/people', () => HttpResponse.json({ items: people })),
    http.get('*/api/people/:who/handovers', () => HttpResponse.json({ items: past })),
    http.post('*/api/people/:who/handover', async ({ request, params }) => {
      const order = (await request.json()) as { preview: boolean };
      orders.push({ who: params['who'], ...order });
      if (order.preview) return HttpResponse.json({ preview });
      past = [handover];
      return HttpResponse.json({ handover });
    }),
  );
});

describe('handing over a person’s work', () => {
  it('shows what would go before anything does, then how far it is', async () => {
    const { user } = open();
    await fill(user);
    const result = within(await screen.findByLabelText('预览：还没有改动'));
    expect(result.getByText('252')).toBeVisible();
    expect(result.getByLabelText('双十二：任务 250 个，岗位 主IP')).toBeChecked();
    await user.click(screen.getByText('确认转办'));
    expect(await screen.findByText('老王 → 小李，正在转办：100 / 252')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: '离职转办' })).toHaveAttribute('aria-valuenow', '100');
    expect(orders).toEqual([true, false].map((asked) => ({ who: 'wang', to: 'li', reason: '离职', preview: asked })));
  });

  it('can be for some campaigns only', async () => {
    const { user } = open();
    await fill(user);
    await user.click(await screen.findByLabelText('年货节：任务 1 个'));
    await user.click(await screen.findByText('确认转办'));
    await expect.poll(() => orders.at(-1)).toEqual({ who: 'wang', to: 'li', reason: '离职', campaigns: ['c1'], preview: false });
  });

  it('does not begin while the successor lacks a role', async () => {
    mockServer.use(http.post('*/api/people/:who/handover', () =>
      HttpResponse.json({ preview: { ...preview, lacking: [{ roles: ['main_ip', 'project_lead'], tasks: 3, places: 1 }] } })));
    const { user } = open();
    await fill(user);
    expect(await screen.findByText('主IP 或 项目负责人/操盘手：任务 3 个，活动分工 1 处')).toBeVisible();
    expect(screen.getByText('确认转办').closest('button')).toBeDisabled();
  });

  it('says why the server refuses', async () => {
    mockServer.use(http.post('*/api/people/:who/handover', () => HttpResponse.json(
      { title: '冲突', detail: '其中一人正在另一次转办中，请等它做完', status: 409 }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } })));
    const { user } = open();
    await fill(user);
    expect(await screen.findByText('其中一人正在另一次转办中，请等它做完')).toBeVisible();
  });

  it('takes over from an account that no list shows any more', async () => {
    const { user } = open();
    await user.selectOptions(await screen.findByLabelText(/^转出人/), '?');
    await user.type(await screen.findByLabelText(/^账号/), 'gone');
    const heir = screen.getByLabelText(/^接手人/);
    await user.selectOptions(heir, await within(heir).findByText('小李 (li)'));
    await user.click(screen.getByText('预览'));
    await expect.poll(() => orders.at(-1)).toMatchObject({ who: 'gone', to: 'li', preview: true });
  });

  it('keeps the result with what did not go', async () => {
    past = [{ ...handover, state: 'done', moved: 249, failed: 1, failures: [{ task: 't7', reason: 'poison' }] }];
    open('/campaigns/handover?person=wang');
    expect(await screen.findByText('老王 → 小李：任务 249 个、活动分工 1 处已转')).toBeVisible();
    expect(screen.getByText('2 个期间已由他人办结或转走')).toBeVisible();
    expect(screen.getByText('任务 t7：poison')).toBeVisible();
  });

  it.each([{ state: 'done', failed: 1 }, { state: 'running', stuck: true }])('has another try for what did not go: %o', async (how) => {
    past = [{ ...handover, ...how }];
    let retried = '';
    mockServer.use(http.post('*/api/people/wang/handovers/:id/retry', ({ params }) => {
      retried = String(params['id']);
      return HttpResponse.json(handover);
    }));
    const { user } = open('/campaigns/handover?person=wang');
    await user.click(await screen.findByText('重试未成功的'));
    await expect.poll(() => retried).toBe('h1');
  });

  it('has no other try while it goes on by itself', async () => {
    past = [handover];
    open('/campaigns/handover?person=wang');
    expect(await screen.findByRole('progressbar', { name: '离职转办' })).toBeVisible();
    expect(screen.queryByText('重试未成功的')).toBeNull();
  });

  it('shows what the successor may not decide', async () => {
    mockServer.use(http.post('*/api/people/:who/handover', () => HttpResponse.json({ preview: {
      ...preview, own: 21, ownWork: [{ task: 't1', name: '审脚本', campaignName: '双十二', roles: ['main_ip'] }, { task: 't2', name: '独审', campaignName: null, roles: [] }],
    } })));
    const { user } = open();
    await fill(user);
    expect(await screen.findByText(/^21 个任务审批的是接手人自己提交的内容/)).toBeVisible();
    expect(screen.getByText('审脚本（双十二）→ 主IP')).toBeVisible();
    expect(screen.getByText('独审（活动之外的任务）→ 没有岗位可退，留在原处')).toBeVisible();
  });

  it('says who stands in, and ends it when the person is back', async () => {
    past = [{ ...handover, state: 'done', moved: 251, offered: 1, inForce: true }];
    mockServer.use(http.post('*/api/people/wang/handovers/h1/end', () => {
      past = [{ ...handover, state: 'done', inForce: false }];
      return HttpResponse.json(past[0]);
    }));
    const { user } = open('/campaigns/handover?person=wang');
    expect(await screen.findByText(/以后派给 老王 的任务由 小李 接/)).toBeVisible();
    expect(screen.getByText('1 个审批已退回岗位待领')).toBeVisible();
    await user.click(screen.getByText('老王 已回来'));
    await expect.poll(() => screen.queryByText('老王 已回来')).toBeNull();
  });

  it('is no business of those who only watch', async () => {
    open('/campaigns/handover', { ...manager, roles: ['auditor'] });
    expect(await screen.findByText('只有操盘手可以转办。')).toBeVisible();
  });
});
