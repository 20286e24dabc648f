import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetCampaigns } from '@/testing/campaign-handlers';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import type { WeComPlan } from '../api/get-wecom-plan.query';
import { campaignRoutes } from '../routes';

function open(plan: Partial<WeComPlan>) {
  const all = { groups: 300, unreachable: 0, full: 0, calls: 1, cap: 'month', most: 31, posts: 12, ...plan };
  mockServer.use(http.get('*/api/campaigns/c2/wecom-plan', () => HttpResponse.json(all)));
  return renderApp(campaignRoutes, { at: '/campaigns/c2' });
}

beforeEach(resetCampaigns);

describe('what WeCom will make of a campaign', () => {
  it('is said before the launch, which stays possible', async () => {
    open({ unreachable: 12, full: 3, calls: 4, posts: 47 });
    const note = await screen.findByRole('note');
    expect(note).toHaveTextContent('300 个群里有 12 个不能群发');
    expect(note).toHaveTextContent('至少安排 47 条内容，企业微信本月最多让一个群收到 31 次群发');
    expect(note).toHaveTextContent('3 个群已经到了上限');
    expect(note).toHaveTextContent('要分成 4 次群发');
    expect(screen.getByRole('button', { name: '启动活动' })).toBeEnabled();
  });

  it('is nothing when all fits', async () => {
    open({});
    expect(await screen.findByRole('button', { name: '启动活动' })).toBeVisible();
    expect(screen.queryByRole('note')).toBeNull();
  });
});
