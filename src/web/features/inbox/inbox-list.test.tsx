import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { switchLanguage } from '@/shared/i18n/i18n';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTask } from '@/testing/task-fixtures';
import { inboxRoutes } from './routes';
import type { Task } from './types';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

function serve(answer: (query: URLSearchParams) => Task[], next: string | null = null) {
  const asked: URLSearchParams[] = [];
  mockServer.use(
    http.get('*/api/tasks', ({ request }) => {
      const query = new URL(request.url).searchParams;
      if (query.get('limit') !== '1') asked.push(query);
      const items = answer(query);
      return HttpResponse.json({ items, next: query.get('after') ? null : next, total: items.length });
    }),
  );
  return asked;
}

describe('the inbox list', () => {
  it('shows each task with its group, campaign and how late it is', async () => {
    serve(() => [aTask({ name: '审批立项', due: hours(-3.5), late: true })]);
    renderApp(inboxRoutes, { at: '/inbox' });
    const late = await screen.findByRole('region', { name: '已逾期' });
    expect(within(late).getByText('审批立项')).toBeVisible();
    expect(within(late).getByText('G001 滨江一号业主群')).toBeVisible();
    expect(within(late).getByText('逾期 3 小时')).toBeVisible();
    expect(within(late).getByText(/春季新盘发售/)).toBeVisible();
  });

  it('tells a step without a code by its name alone', async () => {
    serve(() => [aTask({ name: '看一看', step: 'userTask_look', stepCode: 'userTask_look' }), aTask({ id: 't2', name: '审批立项' })]);
    renderApp(inboxRoutes, { at: '/inbox' });
    expect(await screen.findByText('看一看')).toBeVisible();
    expect(screen.queryByText(/userTask_look/)).toBeNull();
    expect(screen.getByText(/dx02/)).toBeVisible();
  });

  it('says that others sign first', async () => {
    serve(() => [aTask({ name: '审批方案', acts: ['comment'], waitsFor: 2 }), aTask({ id: 't2', waitsFor: 0 })]);
    renderApp(inboxRoutes, { at: '/inbox' });
    expect(await screen.findByText(/等 2 人先签/)).toBeVisible();
    expect(screen.getAllByText(/先签/)).toHaveLength(1);
  });

  it('counts mine, claimable and team', async () => {
    serve((query) => (query.get('view') === 'claimable' ? [aTask(), aTask({ id: 't2' })] : [aTask()]));
    renderApp(inboxRoutes, { at: '/inbox' });
    expect(await screen.findByRole('button', { name: '待领取 2' })).toBeVisible();
    expect(screen.getByRole('button', { name: '我的 1' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('claims from the list, and says when somebody was faster', async () => {
    serve(() => [aTask({ state: 'open', assignee: null, acts: ['claim'] })]);
    mockServer.use(
      http.post('*/api/tasks/t1/claim', () =>
        HttpResponse.json({ title: '冲突', status: 409, detail: '任务已被陈小群领取' }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } }),
      ),
    );
    const { user } = renderApp(inboxRoutes, { at: '/inbox?view=claimable' });
    await user.click(await screen.findByRole('button', { name: /^领取 / }));
    expect(await screen.findByText('任务已被陈小群领取')).toBeVisible();
  });

  it('keeps the filter in the address and asks the server with it', async () => {
    const asked = serve(() => [aTask()]);
    const { user, router } = renderApp(inboxRoutes, { at: '/inbox' });
    await user.click(await screen.findByRole('button', { name: '已逾期' }));
    await user.type(screen.getByRole('searchbox'), '报名');
    await waitFor(() => expect(asked.at(-1)?.toString()).toContain('q=%E6%8A%A5%E5%90%8D'));
    expect(asked.at(-1)?.get('due')).toBe('overdue');
    expect(router.state.location.search).toContain('due=overdue');
  });

  it('loads more on demand', async () => {
    serve((query) => [aTask({ id: query.get('after') ?? 'first', name: query.get('after') ? '第二页的任务' : '第一页的任务' })], 'cursor');
    const { user } = renderApp(inboxRoutes, { at: '/inbox' });
    await user.click(await screen.findByRole('button', { name: '加载更多' }));
    expect(await screen.findByText('第二页的任务')).toBeVisible();
    expect(screen.getByText('第一页的任务')).toBeVisible();
    expect(screen.queryByRole('button', { name: '加载更多' })).toBeNull();
  });

  it('says so when there is nothing, and offers to drop the filter that hides everything', async () => {
    serve((query) => (query.get('group') ? [] : [aTask()]));
    const { user } = renderApp(inboxRoutes, { at: '/inbox?group=G9' });
    expect(await screen.findByText('没有符合条件的任务')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(await screen.findByText('发布今日热身话题')).toBeVisible();
  });

  it('offers another try when the server fails', async () => {
    mockServer.use(http.get('*/api/tasks', () => new HttpResponse(null, { status: 403 })));
    const { user } = renderApp(inboxRoutes, { at: '/inbox' });
    expect(await screen.findByRole('alert')).toHaveTextContent('没能加载出来');
    serve(() => [aTask()]);
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('发布今日热身话题')).toBeVisible();
  });

  it('speaks English when asked to', async () => {
    serve(() => [aTask({ due: hours(-2.5), late: true })]);
    await switchLanguage('en');
    renderApp(inboxRoutes, { at: '/inbox' });
    expect(await screen.findByText('Post the warm-up topic')).toBeVisible();
    expect(screen.getByText('2 h late')).toBeVisible();
  });
});
