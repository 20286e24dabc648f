import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTask, aTaskDetail, postingForm } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { Task } from '../types';

/** The browser's, as far as it is used. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static last?: Source;
  readyState = 1;
  constructor(readonly url: string) {
    super();
    Source.last = this;
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  say(name: string, data: unknown = {}) {
    act(() => void this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) })));
  }
}

describe('the list while the server tells of changes', () => {
  let tasks: Task[];

  beforeEach(() => {
    Source.last = undefined;
    vi.stubGlobal('EventSource', Source);
    tasks = [aTask({ id: 't1' })];
    mockServer.use(http.get('*/api/tasks', () => HttpResponse.json({ items: tasks, next: null, total: tasks.length })));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    Object.defineProperty(window, 'scrollY', { value: 0, configurable: true });
  });

  async function open() {
    const app = renderApp([...inboxRoutes, { path: 'elsewhere', element: <p>别处</p> }], { at: '/inbox' });
    await screen.findByText('发布今日热身话题');
    await waitFor(() => expect(Source.last?.url).toBe('/api/tasks/stream'));
    Source.last?.say('hello');
    return app;
  }

  it('brings what is new by itself', async () => {
    await open();
    tasks = [aTask({ id: 't2', name: '核对报名名单' }), ...tasks];
    Source.last?.say('changed', { tasks: ['t2'] });
    expect(await screen.findByText('核对报名名单')).toBeVisible();
  });

  it('moves nobody who reads further down, and says how many are new', async () => {
    const { user } = await open();
    window.scrollTo = vi.fn() as typeof window.scrollTo;
    Object.defineProperty(window, 'scrollY', { value: 600, configurable: true });
    tasks = [aTask({ id: 't2', name: '核对报名名单' }), ...tasks];
    Source.last?.say('changed', { tasks: ['t2'] });

    await user.click(await screen.findByRole('button', { name: '有 1 个新任务' }));
    expect(await screen.findByText('核对报名名单')).toBeVisible();
    expect(screen.queryByRole('button', { name: /个新任务/ })).toBeNull();
  });

  it.each([
    { what: 'takes no form away from whoever fills it', form: { key: 'f', schema: postingForm }, asked: 1 },
    { what: 'shows what became of a task without a form', form: null, asked: 2 },
  ])('$what', async ({ form, asked }) => {
    const details = vi.fn(() => HttpResponse.json(aTaskDetail({ id: 't1', form, acts: ['complete'] })));
    mockServer.use(http.get('*/api/tasks/t1', details));
    const { router } = await open();
    await act(() => router.navigate('/inbox/t1'));
    await waitFor(() => expect(details).toHaveBeenCalledTimes(1));

    tasks = [aTask({ id: 't2', name: '核对报名名单' })];
    Source.last?.say('changed', { tasks: ['t1', 't2'] });

    expect(await screen.findByText('核对报名名单')).toBeVisible();
    await waitFor(() => expect(details).toHaveBeenCalledTimes(asked));
  });

  it('leaves when the page is left', async () => {
    const { router } = await open();
    const source = Source.last;
    await act(() => router.navigate('/elsewhere'));
    await waitFor(() => expect(source?.readyState).toBe(Source.CLOSED));
  });
});
