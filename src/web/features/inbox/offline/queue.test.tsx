import { act, screen, waitFor } from '@testing-library/react';
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
import { OfflineShell } from './offline-shell';
import { lettersOf, putLetter } from './outbox';
import { sendOutbox } from './send-outbox';

const routes = [{ element: <><OfflineShell /><Outlet /></>, children: inboxRoutes }];
const online = (now: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(now);

interface Sent {
  task: string;
  key: string | null;
  body: unknown;
}

/** The server's answers, the last one for ever; what it was asked. */
function serve(...answers: (() => Response)[]) {
  const sent: Sent[] = [];
  mockServer.use(
    http.post('*/api/tasks/:task/complete', async ({ request, params }) => {
      sent.push({ task: String(params['task']), key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return (answers.length > 1 ? answers.shift() : answers[0])?.();
    }),
  );
  return sent;
}

const done = () => new HttpResponse(null, { status: 204 });
const lost = () => HttpResponse.error();
const refused = (status: number, more: object = {}) => () => HttpResponse.json({ title: '不行', status, detail: '任务已经完成', ...more }, { status });

const letter = (task: string, over: object = {}) =>
  putLetter({
    key: `key-${task}`, person: 'manager', path: `/api/tasks/${task}/complete`, body: JSON.stringify({ values: { a: task } }), language: 'zh-CN',
    at: Date.now(), tasks: [{ id: task, name: task }], state: 'waiting', ...over,
  });

beforeEach(clearDevice);
afterEach(() => setOffline(false));
beforeAll(() => import('@/shared/form/form-view'), 120_000);

describe('what was done without a network', () => {
  it('is sent in its order, each with its key, and is gone', async () => {
    const sent = serve(done);
    await letter('t1');
    await letter('t2');
    expect(await sendOutbox({ person: 'manager' })).toEqual({ tag: 'done' });
    expect(sent).toEqual([{ task: 't1', key: 'key-t1', body: { values: { a: 't1' } } }, { task: 't2', key: 'key-t2', body: { values: { a: 't2' } } }]);
    expect(await lettersOf('manager')).toEqual([]);
  });

  it('waits, under the same key, when the answer is lost', async () => {
    const sent = serve(lost, done);
    await letter('t1');
    await letter('t2');
    expect(await sendOutbox({ person: 'manager' })).toMatchObject({ tag: 'later' });
    await sendOutbox({ person: 'manager' });
    expect(sent.map(({ key }) => key)).toEqual(['key-t1', 'key-t1', 'key-t2']);
  });

  it.each([409, 403, 422])('stays with the reason when it is refused (%s), and holds up nothing', async (status) => {
    serve(refused(status), done);
    await letter('t1');
    await letter('t2');
    await sendOutbox({ person: 'manager' });
    expect(await lettersOf('manager')).toEqual([expect.objectContaining({ state: 'refused', tasks: [{ id: 't1', name: 't1' }], body: JSON.stringify({ values: { a: 't1' } }) })]);
  });

  it('is never sent as somebody else, nor when the session has ended', async () => {
    const sent = serve(done);
    await letter('t1');
    await letter('t2', { person: 'chen' });
    expect(await sendOutbox({ person: 'chen' })).toEqual({ tag: 'stranger' });
    mockServer.use(http.get('*/api/session', () => HttpResponse.json({ authenticated: false })));
    expect(await sendOutbox({ person: 'manager' })).toEqual({ tag: 'signed-out' });
    expect(sent).toEqual([]);
    expect(await lettersOf('chen')).toHaveLength(1);
  });

  it('has one answer for each of many', async () => {
    const problem = { title: '不行', status: 409, detail: '任务已经完成' };
    mockServer.use(http.post('*/api/tasks/bulk', () => HttpResponse.json({ items: [{ id: 'b1', status: 204 }, { id: 'b2', status: 409, problem }] })));
    const tasks = [{ id: 'b1', name: 'b1' }, { id: 'b2', name: 'b2' }];
    await letter('b1', { path: '/api/tasks/bulk', tasks, body: JSON.stringify({ ids: ['b1', 'b2'], act: 'complete', values: { a: 1 } }) });
    await sendOutbox({ person: 'manager' });
    expect(await lettersOf('manager')).toMatchObject([{ tasks: [{ id: 'b2' }], state: 'refused', path: '/api/tasks/b2/complete', body: '{"values":{"a":1}}', failure: { tag: 'conflict' } }]);
  });
});

describe('a task that is completed without a network', () => {
  const open = async () => {
    mockServer.use(
      http.get('*/api/tasks', () => HttpResponse.json({ items: [aTask()], next: null, total: 1 })),
      http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null }))),
    );
    const app = renderApp(routes, { at: '/inbox/t1', me: manager });
    await screen.findByRole('button', { name: '提交办结' });
    return app;
  };

  it('is marked, and sent once when the network is back', async () => {
    const { user } = await open();
    online(false);
    serve(lost);
    await user.click(screen.getByRole('button', { name: '提交办结' }));
    expect(await screen.findByText(/已存在本机/)).toBeVisible();
    expect(await screen.findByText('待送出')).toBeVisible();
    const [waiting] = await lettersOf('manager');
    const sent = serve(done);
    online(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText(/已送出并办结/)).toBeVisible();
    expect(sent).toEqual([{ task: 't1', key: waiting?.key, body: { values: {} } }]);
    await waitFor(async () => expect(await lettersOf('manager')).toEqual([]));
  });

  it('comes back with what the server said, and can be sent again', async () => {
    serve(refused(409), done);
    await letter('t1');
    const { user } = await open();
    expect(await screen.findByRole('alert')).toHaveTextContent('任务已经完成');
    expect(screen.getByText('没有办成')).toBeVisible();
    const sent = serve(done);
    await user.click(screen.getByRole('button', { name: '提交办结' }));
    expect(await screen.findByText(/已办结/)).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.key).not.toBe('key-t1');
    await waitFor(async () => expect(await lettersOf('manager')).toEqual([]));
  });
});
