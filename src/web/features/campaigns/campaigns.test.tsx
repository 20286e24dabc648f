import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCampaigns } from '@/testing/campaign-handlers';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { sampleCampaigns } from '@/testing/sample-campaigns';
import { campaignRoutes } from './routes';

const open = (at: string) => renderApp(campaignRoutes, { at });

beforeEach(resetCampaigns);

describe('campaign list', () => {
  it('shows status and how many groups are done', async () => {
    open('/campaigns');
    const row = (await screen.findByRole('link', { name: '双十二家装发售' })).closest('tr') as HTMLElement;
    expect(within(row).getByText('进行中')).toBeVisible();
    expect(within(row).getByText('1000 / 10000')).toBeVisible();
  });

  it('keeps the chosen status in the address and shows only those', async () => {
    const { user, router } = open('/campaigns');
    await screen.findByRole('link', { name: '年货节' });
    await user.click(screen.getByRole('button', { name: '草稿' }));
    expect(await screen.findByRole('link', { name: '春季老客回归' })).toBeVisible();
    expect(router.state.location.search).toBe('?status=draft');
    expect(screen.queryByRole('link', { name: '年货节' })).toBeNull();
  });
});

describe('a draft', () => {
  it('says what the server misses when it is launched too early', async () => {
    const { user } = open('/campaigns/c2');
    expect(await screen.findByText('还有 1 个岗位没有人：主IP')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '启动活动' }));
    const missing = await screen.findByRole('alert');
    expect(missing).toHaveTextContent('岗位「主IP」还没有人');
    expect(missing).toHaveTextContent('还没有群');
  });

  it('asks for no groups where the playbook runs none', async () => {
    const briefing = { ...sampleCampaigns().find(({ id }) => id === 'c2'), playbook: 'merchant-briefing', roles: {} };
    mockServer.use(http.get('*/api/campaigns/c2', () => HttpResponse.json(briefing)));
    open('/campaigns/c2');
    // Known only once the playbooks are there; before that no groups would be asked for anyway.
    expect(await screen.findByText('还有 1 个岗位没有人：项目负责人')).toBeVisible();
    expect(screen.queryByText('还没有导入群')).toBeNull();
  });

  it('lists bad lines of a group file by number and imports none', async () => {
    const { user } = open('/campaigns/c2');
    const input = await screen.findByLabelText('选择 CSV 文件');
    await user.upload(input, new File(['code,name,size\nG1,一群,many\n'], 'groups.csv', { type: 'text/csv' }));
    const table = await screen.findByRole('table', { name: '问题' });
    expect(within(table).getByText('2')).toBeVisible();
    expect(within(table).getByText('人数必须是整数：many')).toBeVisible();
    expect(within(table).getByRole('cell', { name: 'size' })).toBeVisible();
    expect(screen.getByText('还没有导入群')).toBeVisible();
  });

  it('takes a good file after the bad one', async () => {
    const { user } = open('/campaigns/c2');
    const input = await screen.findByLabelText('选择 CSV 文件');
    await user.upload(input, new File(['code,name,size\nG1,一群,180\nG2,二群,90\n'], 'groups.csv', { type: 'text/csv' }));
    expect((await screen.findAllByText('已导入 2 个群')).length).toBeGreaterThan(0);
  });
});

describe('a running campaign', () => {
  // By text, not by role: asking a table of fifty rows for its roles takes seconds.
  it('turns the pages of a ledger of 10,000 groups by cursor', async () => {
    const { user } = open('/campaigns/c1/ledger');
    expect(await screen.findByText('G00001')).toBeVisible();
    expect(screen.getByText('共 1000+ 条')).toBeVisible();
    await user.click(screen.getByText('下一页'));
    expect(await screen.findByText('G00051')).toBeVisible();
    await user.click(screen.getByText('上一页'));
    expect(await screen.findByText('G00001')).toBeVisible();
  });

  it('holds the ticked groups, for a reason', async () => {
    let order: unknown;
    mockServer.use(http.post('*/api/campaigns/:id/hold', async ({ request }) => {
      order = await request.json();
      return HttpResponse.json({});
    }));
    const { user } = open('/campaigns/c1/ledger?q=G00002');
    await user.click(await screen.findByLabelText('选择 G00002'));
    await user.click(screen.getByText('暂停所选'));
    await user.click(screen.getByText('确认暂停'));
    expect(screen.getByText('请写明原因（2–200 个字）')).toBeVisible();
    await user.type(screen.getByLabelText(/^原因/), '样品有质量问题');
    await user.click(screen.getByText('确认暂停'));
    await expect.poll(() => order).toEqual({ scope: { groups: ['G00002'] }, reason: '样品有质量问题' });
    await expect.poll(() => screen.queryByText('确认暂停')).toBeNull();
  });

  it('shows the cause of a failed step and retries it', async () => {
    const { user } = open('/campaigns/c1/incidents');
    expect(await screen.findByText('No script for day 12 in set “standard”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '重试 载入当日脚本' }));
    expect(await screen.findByText('已重试：载入当日脚本')).toBeVisible();
  });
});
