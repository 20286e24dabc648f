import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { inboxRoutes } from '../routes';

async function openFilters(at = '/inbox') {
  const app = renderApp(inboxRoutes, { at });
  await app.user.click(await screen.findByRole('button', { name: /筛选/ }));
  await screen.findByRole('dialog');
  return app;
}

describe('kept filters', () => {
  it('are chosen as a whole, with how many tasks they find', async () => {
    mockServer.use(
      http.get('*/api/task-filters', () =>
        HttpResponse.json({ items: [{ id: 'f1', name: '今天要发的', ownerName: '林操盘', own: false, sharedWith: 'main_ip', view: 'mine', step: 'dx02c', due: 'today', total: '20' }] }),
      ),
    );
    const { user, router } = await openFilters('/inbox?q=abc');
    const kept = within(await screen.findByRole('region', { name: '常用筛选' }));
    expect(kept.getByText('林操盘 共享')).toBeVisible();
    await user.click(kept.getByRole('button', { name: /今天要发的.*20/ }));
    await waitFor(() => expect(router.state.location.search).toContain('step=dx02c'));
    expect(router.state.location.search).toContain('due=today');
    expect(router.state.location.search).not.toContain('q=');
  });

  it('keeps what is asked now, shared by a manager', async () => {
    const kept: unknown[] = [];
    mockServer.use(
      http.get('*/api/roles', () => HttpResponse.json({ items: [{ key: 'main_ip', zh: '主 IP', en: 'Main IP' }] })),
      http.post('*/api/task-filters', async ({ request }) => {
        kept.push(await request.json());
        return HttpResponse.json({ id: 'f1' }, { status: 201 });
      }),
    );
    const { user } = await openFilters('/inbox?step=dx02c');
    await user.click(screen.getByText('保存当前筛选'));
    await user.type(screen.getByLabelText('名称'), '今天要发的');
    await user.selectOptions(screen.getByLabelText('共享给'), await screen.findByRole('option', { name: '主 IP' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已保存筛选 今天要发的')).toBeVisible();
    expect(kept).toEqual([{ view: 'mine', step: 'dx02c', name: '今天要发的', sharedWith: 'main_ip' }]);
  });

  it('gathers the list under headings, which open their tasks', async () => {
    mockServer.use(
      http.get('*/api/tasks/headings', ({ request }) => {
        expect(new URL(request.url).searchParams.get('by')).toBe('group');
        return HttpResponse.json({ items: [{ code: 'G001', name: '滨江一号', nameEn: '滨江一号', campaign: 'c1', count: 7, late: 2 }], more: true });
      }),
    );
    const { user, router } = await openFilters();
    await user.selectOptions(screen.getByLabelText('分组看数量'), 'group');
    const heading = await screen.findByRole('button', { name: /G001 滨江一号.*逾期 2.*7/ });
    expect(screen.getByText('只数了最早到期的 2000 个任务')).toBeVisible();
    await user.click(heading);
    await waitFor(() => expect(router.state.location.search).toContain('group=G001'));
    expect(router.state.location.search).toContain('campaign=c1');
  });
});
