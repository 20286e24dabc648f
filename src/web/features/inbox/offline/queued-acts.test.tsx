import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { Outlet } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearDevice } from '@/testing/clear-device';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { aTask, aTaskDetail } from '@/testing/task-fixtures';
import { setOffline } from '@/shared/offline/network';
import { inboxRoutes } from '../routes';
import type { Task } from '../types';
import { OfflineShell } from './offline-shell';
import { lettersOf, putLetter } from './outbox';
import { sendOutbox } from './send-outbox';

const routes = [{ element: <><OfflineShell /><Outlet /></>, children: inboxRoutes }];

/** The server's answers by act; what it was asked, in its order. */
function serve(answers: Record<string, () => Response> = {}) {
  const sent: { act: string; key: string | null; body: unknown }[] = [];
  mockServer.use(
    http.post('*/api/tasks/:task/:act', async ({ request, params }) => {
      const name = String(params['act']);
      sent.push({ act: name, key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return (answers[name] ?? done)();
    }),
  );
  return sent;
}

const done = () => new HttpResponse(null, { status: 204 });
const taken = () => HttpResponse.json({ title: '冲突', status: 409, detail: '任务已由陈小群领取' }, { status: 409 });
const noNetwork = () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  setOffline(true);
  mockServer.use(http.post('*/api/tasks/:task/:act', () => HttpResponse.error()), http.post('*/api/tasks/bulk', () => HttpResponse.error()));
};
const networkBack = () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
};

const letter = (name: string, over: object = {}) =>
  putLetter({
    key: `key-${name}`, person: 'manager', path: `/api/tasks/t1/${name}`, body: '{}', language: 'zh-CN', at: Date.now(),
    tasks: [{ id: 't1', name: '发早安话题' }], state: 'waiting', ...over,
  });
const letters = async () => (await lettersOf('manager')).map(({ path, state }) => [path.split('/').pop(), state]);

async function open(over: Partial<Task>) {
  mockServer.use(
    http.get('*/api/tasks', () => HttpResponse.json({ items: [aTask(over)], next: null, total: 1 })),
    http.get('*/api/tasks/t1', () => HttpResponse.json({ ...aTaskDetail({ form: null }), ...over })),
  );
  const app = renderApp(routes, { at: '/inbox/t1', me: manager });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

beforeEach(clearDevice);
afterEach(() => setOffline(false));
beforeAll(() => import('@/shared/form/form-view'), 120_000);

describe('acts without a network', () => {
  it('are a claim and the completion that rests on it, sent in that order', async () => {
    const { user } = await open({ assignee: null, assigneeName: null, state: 'open', acts: ['claim', 'complete', 'comment'] });
    noNetwork();
    await user.click(await screen.findByRole('button', { name: '领取任务' }));
    expect(await screen.findByText(/联网后自动送出：领取：/)).toBeVisible();
    const claimed = within(await screen.findByRole('list', { name: '待送出与没办成' }));
    expect(claimed.getByText('领取')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '提交办结' }));
    await waitFor(async () => expect(await letters()).toEqual([['claim', 'waiting'], ['complete', 'waiting']]));
    const keys = (await lettersOf('manager')).map(({ key }) => key);
    const sent = serve();
    networkBack();
    expect(await screen.findByText(/已送出并办结/)).toBeVisible();
    expect(sent.map((each) => [each.act, each.key])).toEqual([['claim', keys[0]], ['complete', keys[1]]]);
  });

  it('rest on each other: what was done with a task that another has claimed comes back with the claim', async () => {
    const sent = serve({ claim: taken });
    await letter('claim');
    await letter('comment', { body: '{"text":"好","mentions":[]}' });
    await letter('complete', { body: '{"values":{"a":1}}' });
    await sendOutbox({ person: 'manager' });
    expect(sent.map((each) => each.act)).toEqual(['claim', 'comment']);
    expect(await letters()).toEqual([['claim', 'refused'], ['complete', 'refused']]);
    expect((await lettersOf('manager'))[1]).toMatchObject({ body: '{"values":{"a":1}}', failure: { tag: 'conflict' } });
  });

  it('wait behind what is on its way already, also with a network', async () => {
    const sent = serve();
    let goOn = () => {};
    mockServer.use(http.post('*/api/tasks/t1/comment', () => new Promise<Response>((answer) => (goOn = () => answer(done()))), { once: true }));
    await letter('comment', { body: '{"text":"好","mentions":[]}' });
    const { user } = await open({ acts: ['complete', 'comment'] });
    await screen.findByText('留言', { selector: 'strong' });
    await user.click(await screen.findByRole('button', { name: '提交办结' }));
    await waitFor(async () => expect(await letters()).toEqual([['comment', 'waiting'], ['complete', 'waiting']]));
    expect(sent).toEqual([]);
    goOn();
    await waitFor(() => expect(sent.map((each) => each.act)).toEqual(['complete']));
  });

  it('are words, each of them, and the same words again are said again', async () => {
    const { user } = await open({ acts: ['comment'] });
    const say = async (text: string) => {
      await user.type(await screen.findByLabelText('写一条留言'), text);
      await user.click(screen.getByRole('button', { name: '发送' }));
      await waitFor(() => expect(screen.getByLabelText('写一条留言')).toHaveValue(''));
    };
    noNetwork();
    await say('图好了');
    await say('图好了');
    expect(await letters()).toEqual([['comment', 'waiting'], ['comment', 'waiting']]);
    const sent = serve();
    networkBack();
    await waitFor(async () => expect(await letters()).toEqual([]));
    await say('图好了');
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill({ text: '图好了', mentions: [] }));
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
  });

  it('give the task to a colleague, and leave it alone then', async () => {
    mockServer.use(http.get('*/api/people', () => HttpResponse.json({ items: [{ username: 'bob', name: '鲍勃', roles: [], roleKeys: [] }] })));
    const { user } = await open({ acts: ['complete', 'transfer', 'comment'] });
    await user.click(await screen.findByRole('button', { name: '转办…' }));
    await screen.findByRole('option', { name: '鲍勃' });
    noNetwork();
    await user.selectOptions(screen.getByRole('combobox', { name: /给谁/ }), 'bob');
    await user.click(screen.getByRole('button', { name: '转办' }));
    expect(await screen.findByText(/联网后自动送出：转办：/)).toBeVisible();
    expect((await lettersOf('manager'))[0]).toMatchObject({ path: '/api/tasks/t1/transfer', body: '{"to":"bob","reason":""}' });
  });

  it('are not those that where the process stands decides: they say that they need a network', async () => {
    await open({ acts: ['complete', 'return', 'transfer', 'cc', 'urge'] });
    await screen.findByRole('button', { name: '退回…' });
    mockServer.use(...['*/api/*', '*/api/*/*', '*/api/*/*/*'].map((path) => http.get(path, () => HttpResponse.error())));
    act(() => setOffline(true));
    expect(screen.getByRole('button', { name: '退回…' })).toBeDisabled();
    expect(screen.getByRole('button', { name: '抄送…' })).toBeDisabled();
    expect(screen.getByRole('button', { name: '转办…' })).toBeEnabled();
    expect(screen.getByRole('button', { name: '催办…' })).toBeEnabled();
    expect(screen.getByText('需要网络：退回')).toBeVisible();
    expect(screen.getByText('需要网络：抄送')).toBeVisible();
  });

  it('of many come back one by one, those that were done are listed', async () => {
    const tasks = [1, 2, 3].map((each) => ({ id: `b${each}`, name: '发早安话题', group: `G00${each}` }));
    await letter('bulk', { path: '/api/tasks/bulk', tasks, body: JSON.stringify({ ids: tasks.map(({ id }) => id), act: 'claim' }) });
    const problem = { title: '冲突', status: 409, detail: '任务已由陈小群领取' };
    mockServer.use(http.post('*/api/tasks/bulk', () => HttpResponse.json({ items: [{ id: 'b1', status: 204 }, { id: 'b2', status: 409, problem }, { id: 'b3', status: 204 }] })));
    const { user } = await open({ acts: ['comment'] });
    await user.click(await screen.findByRole('button', { name: '查看' }));
    const dialog = within(await screen.findByRole('dialog', { name: '待送出与没办成' }));
    expect(await dialog.findByText('G002 领取：发早安话题')).toBeVisible();
    expect(dialog.getByText('任务已由陈小群领取')).toBeVisible();
    expect(dialog.getByText('刚才送出并办成的 2 件')).toBeVisible();
    expect(dialog.getByText('G001 发早安话题')).toBeVisible();
    expect(await letters()).toEqual([['claim', 'refused']]);
    await user.click(dialog.getByRole('button', { name: '丢弃' }));
    await waitFor(async () => expect(await letters()).toEqual([]));
  });
});
