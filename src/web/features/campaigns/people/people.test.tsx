import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCampaigns } from '@/testing/campaign-handlers';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { sampleCampaigns } from '@/testing/sample-campaigns';
import { manager } from '@/testing/session-handlers';
import { CAMPAIGNS_KEY } from '../api/keys';
import type { Campaign, CampaignPlan } from '../campaign';
import { campaignRoutes } from '../routes';

const open = (at: string, me = manager) => renderApp(campaignRoutes, { at, me });
const role = (name: string) => screen.findByRole('group', { name });
const save = () => screen.getByRole('button', { name: '保存人员' });
const running = sampleCampaigns()[0] as Campaign;

beforeEach(resetCampaigns);

describe('the people of a running campaign', () => {
  it('are changed from its overview, and only they', async () => {
    let sent: CampaignPlan | undefined;
    mockServer.use(http.put('*/api/campaigns/c1', async ({ request }) => {
      sent = (await request.clone().json()) as CampaignPlan;
    }));
    const { user, router } = open('/campaigns/c1');
    await user.click(await screen.findByRole('link', { name: '调整人员' }));
    await user.click(within(await role('主IP')).getByRole('button', { name: '林操盘' }));
    await user.click(save());
    await expect.poll(() => router.state.location.pathname).toBe('/campaigns/c1');
    expect(sent).toEqual({
      playbook: 'launch-sample', name: '双十二家装发售', startDate: '2026-11-20', parameters: {}, values: {}, revision: 0,
      roles: { executive_sponsor: ['sponsor'], project_lead: ['manager'], main_ip: ['main_ip', 'manager'] },
    });
    expect(await screen.findByText('小满、林操盘')).toBeVisible();
  });

  it('may be named for roles that its playbook does not need, if somebody holds them', async () => {
    mockServer.use(
      http.get('*/api/roles', () => HttpResponse.json({ items: [{ key: 'main_ip', zh: '主IP', en: 'Host' }, { key: 'logistics', zh: '物流', en: 'Logistics' }, { key: 'customer', zh: '客户', en: 'Customer' }] })),
      http.get('*/api/people', () => HttpResponse.json({ items: [{ username: 'wu', name: '老吴', roles: ['staff'], roleKeys: ['logistics'] }] })),
    );
    const { user } = open('/campaigns/c1/people');
    await user.click(await screen.findByText('其他岗位'));
    const logistics = await role('物流');
    expect(within(logistics).getByRole('button', { name: '老吴' })).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByText('客户')).toBeNull();
  });

  it('stay as they were when the server refuses, which says why', async () => {
    mockServer.use(http.put('*/api/campaigns/c1', () => HttpResponse.json(
      { title: '人员没有保存', status: 422, violations: [{ field: 'roles.main_ip', rule: 'emptied', message: '这个岗位至少要留一人' }] },
      { status: 422, headers: { 'Content-Type': 'application/problem+json' } })));
    const { user } = open('/campaigns/c1/people');
    await user.click(within(await role('主IP')).getByRole('button', { name: '小满' }));
    await user.click(save());
    expect(await screen.findByText('主IP：这个岗位至少要留一人')).toBeVisible();
  });

  it('are saved over a change of somebody else only after that was read', async () => {
    const { user, client } = open('/campaigns/c1/people');
    await user.click(within(await role('主IP')).getByRole('button', { name: '林操盘' }));
    await fetch(new URL('/api/campaigns/c1', location.href), { method: 'PUT', body: JSON.stringify({ ...running, roles: { ...running.roles, executive_sponsor: ['manager'] } }) });
    await user.click(save());
    await user.click(await screen.findByRole('button', { name: '载入最新' }));
    await user.click(save());
    await expect.poll(() => client.getQueryData<Campaign>([...CAMPAIGNS_KEY, 'c1', 'detail'])?.roles).toEqual(
      { executive_sponsor: ['manager'], project_lead: ['manager'], main_ip: ['main_ip', 'manager'] });
  });

  it('are no business of those who only watch, of a draft or of a campaign that is over', async () => {
    open('/campaigns/c1/people', { ...manager, roles: ['auditor'] });
    expect(await screen.findByText('只有操盘手可以调整人员。')).toBeVisible();
    open('/campaigns/c2/people');
    expect(await screen.findByText('草稿的人员在方案里定。')).toBeVisible();
    open('/campaigns/c3/people');
    expect(await screen.findByText('活动已结束，人员不能再改。')).toBeVisible();
  });
});
