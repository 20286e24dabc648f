import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCampaigns } from '@/testing/campaign-handlers';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { campaignRoutes } from '../routes';

const open = () => renderApp(campaignRoutes, { at: '/campaigns/c1' });
const act = { id: 'a1', kind: 'slip', state: 'running', stuck: false, total: 10_001, done: 4_200, failed: 0, changed: 8_400, by: 'manager', begunAt: '2026-11-21T10:00:00+08:00', failures: [] };

beforeEach(resetCampaigns);

describe('moving times', () => {
  it('shows what would change before anything does, and then moves it', async () => {
    const orders: unknown[] = [];
    mockServer.use(http.post('*/api/campaigns/:id/slip', async ({ request }) => {
      const order = (await request.json()) as { preview: boolean };
      orders.push(order);
      return HttpResponse.json(order.preview
        ? { preview: {
            groups: 10_000, instances: 10_001, tried: 201, exact: false, timers: 20_000, tasks: 9_800, promised: 0,
            sample: [{ kind: 'task', group: 'G00007', element: 'userTask_x', name: '发早安话题', from: '2026-12-03T09:00:00+08:00', to: '2026-12-04T09:00:00+08:00' }],
            warnings: [{ rule: 'restDay', message: '300 个时间会落到休息日' }],
          } }
        : { act });
    }));
    const { user } = open();
    await user.click(await screen.findByText('平移时间'));
    await user.selectOptions(screen.getByLabelText('锚点'), 'groupRunStartDate');
    await user.click(screen.getByText('预览'));

    const result = within(await screen.findByLabelText('预览：还没有改动'));
    expect(result.getByText('20000')).toBeVisible();
    expect(result.getByText('按 201 / 10001 个流程推算')).toBeVisible();
    expect(result.getByText('300 个时间会落到休息日')).toBeVisible();
    expect(result.getByText('任务 · 发早安话题 · G00007')).toBeVisible();
    await user.click(screen.getByText('确认平移'));

    await expect.poll(() => screen.queryByText('确认平移')).toBeNull();
    expect(orders).toEqual([true, false].map((preview) => ({ anchor: 'groupRunStartDate', by: 'P1D', preview })));
  });

  it('asks for a preview again after a change, and for what is missing', async () => {
    const { user } = open();
    await user.click(await screen.findByText('平移时间'));
    await user.clear(screen.getByLabelText(/^多少/));
    await user.click(screen.getByText('预览'));
    expect(screen.getByText('请填完整：时长须为正整数')).toBeVisible();
  });
});

describe('an act on many groups', () => {
  it('shows how far it is', async () => {
    mockServer.use(http.get('*/api/campaigns/:id/acts', () => HttpResponse.json({ items: [act] })));
    open();
    expect(await screen.findByText('正在平移：4200 / 10001')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: '平移' })).toHaveAttribute('aria-valuenow', '4200');
  });

  it('names what failed and tries it again', async () => {
    let retried = '';
    mockServer.use(
      http.get('*/api/campaigns/:id/acts', () => HttpResponse.json({ items: [{
        ...act, state: 'done', done: 10_000, failed: 1, failures: [{ group: 'G00064', processInstance: 'p1', message: 'Anchor odd is no date-time' }],
      }] })),
      http.post('*/api/campaigns/:id/acts/:act/retry', ({ params }) => {
        retried = String(params['act']);
        return HttpResponse.json(act);
      }),
    );
    const { user } = open();
    expect(await screen.findByText('G00064：Anchor odd is no date-time')).toBeVisible();
    await user.click(screen.getByText('重试未成功的'));
    await expect.poll(() => retried).toBe('a1');
  });
});
