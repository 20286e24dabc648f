import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCampaigns } from '@/testing/campaign-handlers';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { samplePlaybooks } from '@/testing/sample-playbooks';
import type { CampaignPlan } from '../campaign';
import { campaignRoutes } from '../routes';

beforeEach(() => {
  resetCampaigns();
  // form-js draws with what only a browser has; its part is told in the e2e story.
  mockServer.use(http.get('*/api/playbooks', () => HttpResponse.json({ items: samplePlaybooks.map((playbook) => ({ ...playbook, startForm: null })) })));
});

describe('new campaign', () => {
  it('asks for name and date before it sends anything', async () => {
    const { user } = renderApp(campaignRoutes, { at: '/campaigns/new' });
    await user.click(await screen.findByRole('button', { name: '保存草稿' }));
    expect(screen.getByText('请填写 2–40 个字的活动名称')).toBeVisible();
    expect(screen.getByText('请选择启动日')).toBeVisible();
  });

  it('takes the only holder of a role by itself and sends the plan', async () => {
    let plan: CampaignPlan | undefined;
    mockServer.use(http.post('*/api/campaigns', async ({ request }) => {
      plan = (await request.json()) as CampaignPlan;
      return HttpResponse.json({ id: 'c2' }, { status: 201 });
    }));
    const { user, router } = renderApp(campaignRoutes, { at: '/campaigns/new?playbook=launch-sample' });
    await user.type(await screen.findByLabelText(/^活动名称/), '春日焕新');
    await user.type(screen.getByLabelText(/^启动日/), '2099-03-01');
    const hosts = await screen.findByRole('group', { name: '主IP' });
    await user.click(await within(hosts).findByRole('button', { name: '小满' }));
    expect(screen.getByText(/已定 3 \/ 3 个岗位/)).toBeVisible();
    await user.click(screen.getByText('高级参数'));
    await user.click(screen.getByText(/^打法与分批/));
    await user.selectOptions(screen.getByLabelText('打法'), 'fine');
    await user.type(screen.getByLabelText('信任天数'), '5');
    await user.click(screen.getByRole('button', { name: '保存草稿' }));
    await expect.poll(() => router.state.location.pathname).toBe('/campaigns/c2');
    expect(plan).toMatchObject({
      playbook: 'launch-sample', name: '春日焕新', startDate: '2099-03-01', parameters: { runMode: 'fine', 'groupRun.days.trust': 5 },
      roles: { executive_sponsor: ['sponsor'], project_lead: ['manager'], main_ip: ['main_ip'] },
    });
  });

  it('finds a parameter, says its default and range, and does not send what is out of it', async () => {
    const { user } = renderApp(campaignRoutes, { at: '/campaigns/new?playbook=launch-sample' });
    await user.click(await screen.findByText('高级参数'));
    await user.type(await screen.findByRole('searchbox', { name: '按名称或编号查找参数' }), 'trust');
    expect(screen.queryByLabelText('打法')).toBeNull();
    const days = screen.getByLabelText('信任天数');
    expect(days).toHaveAccessibleDescription('默认 3 天 · 1–15');
    await user.type(days, '16');
    expect(days).toHaveAccessibleDescription('须在 1 到 15 之间');
    await user.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(screen.getByText('还有没填好的地方，请看上面标红的字段')).toBeVisible();
  });

  it('shows what the server refuses', async () => {
    const { user } = renderApp(campaignRoutes, { at: '/campaigns/new?playbook=launch-sample' });
    await user.type(await screen.findByLabelText(/^活动名称/), '双十二家装发售');
    await user.type(screen.getByLabelText(/^启动日/), '2099-03-01');
    await user.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText('已有同名活动')).toBeVisible();
  });
});
