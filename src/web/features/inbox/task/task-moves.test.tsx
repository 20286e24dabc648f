import { act, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/session/session';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { TaskDetail } from '../types';

const places = [
  { element: 'userTask_lc01_brief', name: '立项', nameEn: 'Brief', before: true, by: 'anna', byName: '安娜', at: '2026-03-02T09:00:00+08:00' },
  { element: 'userTask_lc05_launch', name: '启动', nameEn: 'Launch', before: false, by: null, byName: null, at: null },
];

function open(over: Partial<TaskDetail>, me?: Me) {
  mockServer.use(
    http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, script: null, ...over }))),
    http.get('*/api/tasks/t1/places', () => HttpResponse.json({ items: places })),
  );
  return renderApp(inboxRoutes, { at: '/inbox/t1', me });
}

function answer(move: string, status: number, problem?: object) {
  const sent: unknown[] = [];
  mockServer.use(
    http.post(`*/api/tasks/t1/${move}`, async ({ request }) => {
      sent.push(await request.json());
      return problem ? HttpResponse.json({ status, ...problem }, { status }) : new HttpResponse(null, { status });
    }),
  );
  return sent;
}

describe('moving a task', () => {
  it('sends it back to a step that was done, with a reason', async () => {
    const sent = answer('return', 204);
    const { user, router } = open({ acts: ['complete', 'return'] });
    await user.click(await screen.findByRole('button', { name: '退回…' }));
    const dialog = await screen.findByRole('dialog', { name: '退回到哪一步' });
    expect(await within(dialog).findAllByRole('radio')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: '退回' }));
    expect(within(dialog).getByText('请选择一步')).toBeVisible();
    expect(within(dialog).getByText('请写明原因')).toBeVisible();
    await user.click(within(dialog).getByLabelText(/立项/));
    await user.type(within(dialog).getByLabelText(/退回原因/), '缺封面');
    await user.click(within(dialog).getByRole('button', { name: '退回' }));
    expect(await screen.findByText('已退回到“立项”')).toBeVisible();
    expect(sent).toEqual([{ to: 'userTask_lc01_brief', reason: '缺封面' }]);
    expect(router.state.location.pathname).toBe('/inbox');
  });

  it('says so also when the page knows already that the task is gone, and why', async () => {
    answer('return', 204);
    const { user, router } = open({ acts: ['complete', 'return'] });
    await user.click(await screen.findByRole('button', { name: '退回…' }));
    await user.click(await screen.findByLabelText(/立项/));
    await user.type(screen.getByLabelText(/退回原因/), '缺封面');
    const history = [{ at: '2026-03-02T09:00:00+08:00', actor: 'manager', actorName: '林操盘', action: 'return', detail: '立项：缺封面' }];
    mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ acts: [], state: 'done', outcome: 'cancelled', history }))));
    await user.click(screen.getByRole('button', { name: '退回' }));
    expect(await screen.findByText('已退回到“立项”')).toBeVisible();
    expect(router.state.location.pathname).toBe('/inbox');
    await act(() => router.navigate('/inbox/t1'));
    expect(await screen.findByText('林操盘 · 退回', { selector: 'strong' })).toBeVisible();
    expect(screen.queryByLabelText(/回复人数/)).not.toBeInTheDocument();
  });

  it('lets a manager jump on', async () => {
    const { user } = open({ acts: ['transfer', 'jump'] });
    await user.click(await screen.findByRole('button', { name: '跳转…' }));
    expect(await screen.findAllByRole('radio')).toHaveLength(2);
    expect(screen.getByText('在后面')).toBeVisible();
  });

  it('says why a completed task cannot be taken back', async () => {
    const sent = answer('withdraw', 409, { title: '冲突', detail: '下一步已有人接手，不能撤回' });
    const { user } = open({ acts: ['withdraw'], state: 'done', outcome: 'completed' });
    await user.click(await screen.findByRole('button', { name: '撤回…' }));
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('下一步已有人接手，不能撤回');
    expect(sent).toEqual([{ reason: '' }]);
  });

  it('offers nothing that would be refused', async () => {
    open({ acts: ['comment'] });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: /退回|跳转|撤回/ })).toBeNull();
  });

  it('transfers to a colleague who could have taken it', async () => {
    mockServer.use(http.get('*/api/tasks/t1/colleagues', () => HttpResponse.json({ items: [{ username: 'bob', name: '鲍勃' }] })));
    const sent = answer('transfer', 204);
    const { user } = open({ acts: ['complete', 'transfer'] }, { ...manager, roles: ['staff'] });
    await user.click(await screen.findByRole('button', { name: '转办…' }));
    await screen.findByRole('option', { name: '鲍勃' });
    await user.click(screen.getByRole('button', { name: '转办' }));
    expect(screen.getByText('请选择一个人')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: /给谁/ }), 'bob');
    await user.click(screen.getByRole('button', { name: '转办' }));
    expect(await screen.findByText('已转办给 鲍勃')).toBeVisible();
    expect(sent).toEqual([{ to: 'bob', reason: '' }]);
  });

  it('asks who was asked for an opinion', async () => {
    const sent = answer('resolve', 204);
    const { user } = open({ acts: ['resolve', 'comment'], state: 'delegated', ownerName: '安娜' });
    expect(await screen.findByText(/安娜 请你看一看/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交办结' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '交回…' }));
    await user.click(await screen.findByRole('button', { name: '交回' }));
    expect(screen.getByText('请写下意见')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /意见/ }), '可以发');
    await user.click(screen.getByRole('button', { name: '交回' }));
    expect(await screen.findByText('已交回')).toBeVisible();
    expect(sent).toEqual([{ opinion: '可以发' }]);
  });
});
