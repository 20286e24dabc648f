import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { TaskDetail } from '../types';

function open(over: Partial<TaskDetail>) {
  mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, script: null, ...over }))));
  return renderApp(inboxRoutes, { at: '/inbox/t1' });
}

const people = http.get('*/api/people', () =>
  HttpResponse.json({ items: [{ username: 'anna', name: '安娜', roles: [], roleKeys: [] }, { username: 'bob', name: '鲍勃', roles: [], roleKeys: [] }] }));

describe('letting people know of a task', () => {
  it('urges, and says when it may be urged again', async () => {
    const sent: unknown[] = [];
    mockServer.use(
      http.post('*/api/tasks/t1/urge', async ({ request }) => {
        sent.push(await request.json());
        return sent.length > 1
          ? new HttpResponse(null, { status: 204 })
          : HttpResponse.json({ status: 409, title: '冲突', detail: '这个任务今天已经催办 3 次，2026-03-03 零点以后可以再催' }, { status: 409 });
      }),
    );
    const { user } = open({ acts: ['urge'] });
    await user.click(await screen.findByRole('button', { name: '催办…' }));
    await user.type(await screen.findByLabelText(/说明/), '今晚要发');
    await user.click(screen.getByRole('button', { name: '催一下' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('2026-03-03 零点以后可以再催');
    await user.click(screen.getByRole('button', { name: '催一下' }));
    expect(await screen.findByText('已催办')).toBeVisible();
    expect(sent[0]).toEqual({ words: '今晚要发' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows how often it was urged, and offers nothing that would be refused', async () => {
    const urged = { at: '2026-03-02T09:00:00+08:00', actor: 'anna', actorName: '安娜', action: 'urge' };
    open({ acts: ['comment'], history: [urged, urged] });
    expect(await screen.findByText('已催办 2 次')).toBeVisible();
    expect(screen.queryByRole('button', { name: /催办|抄送/ })).toBeNull();
  });

  it('sends copies to those who are chosen', async () => {
    const sent: unknown[] = [];
    mockServer.use(people, http.post('*/api/tasks/t1/cc', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ copied: ['bob'], already: [] });
    }));
    const { user } = open({ acts: ['cc'] });
    await user.click(await screen.findByRole('button', { name: '抄送…' }));
    const dialog = await screen.findByRole('dialog', { name: '抄送给谁' });
    await user.click(within(dialog).getByRole('button', { name: '抄送' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('请选择至少一个人');
    await user.type(within(dialog).getByLabelText('找人'), '鲍');
    expect(within(dialog).queryByLabelText('安娜')).toBeNull();
    await user.click(await within(dialog).findByLabelText('鲍勃'));
    await user.click(within(dialog).getByRole('button', { name: '抄送' }));
    expect(await screen.findByText('已抄送给 鲍勃')).toBeVisible();
    expect(sent).toEqual([{ to: ['bob'], roles: [], words: '' }]);
  });

  it('shows what was done to people and roles, if wished', async () => {
    const sent: unknown[] = [];
    mockServer.use(
      people,
      http.get('*/api/roles', () => HttpResponse.json({ items: [{ key: 'trainer', zh: '培训师', en: 'Trainer' }] })),
      http.post('*/api/tasks/t1/complete', async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = open({ acts: ['complete', 'cc'] });
    await user.click(await screen.findByRole('button', { name: '办结时抄送…' }));
    const dialog = await screen.findByRole('dialog', { name: '办结时抄送给谁' });
    await user.click(await within(dialog).findByLabelText('安娜'));
    await user.click(await within(dialog).findByLabelText('培训师'));
    await user.click(within(dialog).getByRole('button', { name: '好' }));
    expect(await screen.findByRole('button', { name: '办结时抄送：安娜、培训师' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '提交办结' }));
    await waitFor(() => expect(sent).toEqual([{ values: {}, cc: ['anna'], ccRoles: ['trainer'] }]));
  });

  it('says to the sender that the reader has opened it', async () => {
    const read: string[] = [];
    const copy = { person: 'manager', personName: '林操盘', sentAt: '2026-03-02T09:00:00+08:00', sentBy: 'anna', sentByName: '安娜', words: '供参考', readAt: null };
    mockServer.use(
      http.get('*/api/tasks/t1/copies', () => HttpResponse.json({ items: [copy, { ...copy, person: 'bob', personName: '鲍勃', readAt: '2026-03-02T10:00:00+08:00' }] })),
      http.post('*/api/me/copies/t1/read', () => {
        read.push('t1');
        return new HttpResponse(null, { status: 204 });
      }),
    );
    open({ acts: [], assignee: 'zoe', assigneeName: '佐伊' });
    await waitFor(() => expect(read).toEqual(['t1']));
    expect(screen.getByText(/安娜 抄送给你看的/)).toBeInTheDocument();
  });

  it('lists what was copied to me, and how much is unread', async () => {
    const copy = { person: 'manager', personName: '林操盘', sentAt: '2026-03-02T09:00:00+08:00', sentBy: 'anna', sentByName: '安娜', words: '供参考', readAt: null };
    mockServer.use(http.get('*/api/me/copies', () => HttpResponse.json({ items: [{ task: aTaskDetail(), copy }, { task: null, copy }], next: null, unread: '2' })));
    const { router } = renderApp(inboxRoutes, { at: '/inbox' });
    expect(await screen.findByRole('link', { name: '抄送我的：2 条未读' })).toHaveAttribute('href', '/copies');
    await router.navigate('/copies');
    expect(await screen.findByText('2 条未读')).toBeVisible();
    expect(screen.getByRole('link', { name: /发布今日热身话题/ })).toHaveAttribute('href', '/inbox/t1');
    expect(screen.getByText('任务已清理')).toBeVisible();
  });

  it('names both where one did it for the other', async () => {
    open({ acts: [], history: [{ at: '2026-03-02T09:00:00+08:00', actor: 'bob', actorName: '李四', onBehalfOf: 'anna', onBehalfOfName: '张三', action: 'complete' }] });
    expect(await screen.findByText(/李四 代 张三 · 办结/)).toBeInTheDocument();
  });

  it('says whose task it is that one does', async () => {
    open({ acts: ['complete'], assignee: 'anna', assigneeName: '张三' });
    expect(await screen.findByText('张三（你代办）')).toBeVisible();
  });
});
