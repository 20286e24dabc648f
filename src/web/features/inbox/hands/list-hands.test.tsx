import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTask, aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { Task } from '../types';
import { isEnough, isSwipe } from './swipe';

async function open(tasks: Task[], view = 'mine') {
  const asked: string[] = [];
  mockServer.use(
    http.get('*/api/tasks', ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json({ items: tasks, next: null, total: tasks.length });
    }),
    http.get('*/api/tasks/:id', ({ params }) => HttpResponse.json(aTaskDetail({ id: String(params['id']), form: null }))),
  );
  const app = renderApp(inboxRoutes, { at: `/inbox?view=${view}` });
  await screen.findByRole('button', { name: '刷新' });
  await screen.findByText('一号');
  return { ...app, asked };
}

const two = [aTask({ id: 'a', name: '一号' }), aTask({ id: 'b', name: '二号' })];
const claimable = [aTask({ id: 'a', name: '一号', assignee: null, state: 'open', acts: ['claim'] })];
const rowOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement;

function swipe(name: string, dx: number, dy = 0) {
  const row = rowOf(name);
  const at = (x: number, y: number) => ({ pointerType: 'touch', clientX: 100 + x, clientY: 100 + y, bubbles: true });
  fireEvent(row, new PointerEvent('pointerdown', at(0, 0)));
  fireEvent(row, new PointerEvent('pointermove', at(dx / 2, dy / 2)));
  fireEvent(row, new PointerEvent('pointermove', at(dx, dy)));
  const hint = row.dataset['hint'];
  fireEvent(row, new PointerEvent('pointerup', at(dx, dy)));
  return hint;
}

function claims() {
  const claimed: string[] = [];
  mockServer.use(http.post('*/api/tasks/:id/claim', ({ params }) => {
    claimed.push(String(params['id']));
    return new HttpResponse(null, { status: 204 });
  }));
  return claimed;
}

describe('keys on the list', () => {
  it('move the focus, open, and choose', async () => {
    const { user, router } = await open(two);
    await user.keyboard('j');
    expect(within(rowOf('一号')).getByRole('link')).toHaveFocus();
    await user.keyboard('j{ArrowUp}{ArrowDown}k');
    expect(within(rowOf('一号')).getByRole('link')).toHaveFocus();
    await user.keyboard('x');
    await waitFor(() => expect(within(rowOf('一号')).getByRole('checkbox')).toHaveFocus());
    expect(within(rowOf('一号')).getByRole('checkbox')).toBeChecked();
    await user.keyboard('x');
    expect(within(rowOf('一号')).getByRole('checkbox')).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: '多选' }));
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toMatch('/inbox/'));
  });

  it('claim the task that has the focus', async () => {
    const claimed = claims();
    const { user } = await open(claimable, 'claimable');
    await user.keyboard('jc');
    expect(await screen.findByText('已领取：一号')).toBeVisible();
    expect(claimed).toEqual(['a']);
  });

  it('say what they are, do nothing while one types, and can be switched off', async () => {
    const { user } = await open(two);
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await user.keyboard('jx');
    expect(screen.getByRole('searchbox')).toHaveValue('jx');
    await user.clear(screen.getByRole('searchbox'));
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: '快捷键' }));
    await user.click(dialog.getByRole('checkbox', { name: '使用单键快捷键' }));
    await user.click(dialog.getAllByRole('button', { name: '关闭' })[0] as HTMLElement);
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a finger on the list', () => {
  it('claims to the right', async () => {
    const claimed = claims();
    await open(claimable, 'claimable');
    expect(swipe('一号', 90)).toBe('领取');
    await waitFor(() => expect(claimed).toEqual(['a']));
  });

  it('completes what has no form, when it is sure', async () => {
    const sent: string[] = [];
    mockServer.use(http.post('*/api/tasks/:id/complete', ({ params }) => {
      sent.push(String(params['id']));
      return new HttpResponse(null, { status: 204 });
    }));
    const { user } = await open(two);
    swipe('二号', 90);
    const dialog = within(await screen.findByRole('dialog', { name: '办结这个任务？' }));
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole('button', { name: '办结' }));
    expect(await screen.findByText('已办结：二号')).toBeVisible();
    expect(sent).toEqual(['b']);
  });

  it('opens what has a form', async () => {
    const { router } = await open(two);
    mockServer.use(http.get('*/api/tasks/:id', ({ params }) => HttpResponse.json(aTaskDetail({ id: String(params['id']) }))));
    swipe('一号', 90);
    await waitFor(() => expect(router.state.location.pathname).toBe('/inbox/a'));
  });

  it('offers more to the left, and nothing for a scroll or a short way', async () => {
    const { user } = await open(two);
    swipe('一号', -40);
    swipe('一号', -90, 80);
    expect(screen.queryByRole('dialog')).toBeNull();
    swipe('一号', -90);
    const dialog = within(await screen.findByRole('dialog', { name: '一号' }));
    await user.click(dialog.getByRole('button', { name: '多选' }));
    await waitFor(() => expect(within(rowOf('一号')).getByRole('checkbox')).toBeChecked());
  });

  it('refreshes when the top is pulled down', async () => {
    const { asked } = await open(two);
    const before = asked.length;
    const pane = rowOf('一号');
    fireEvent.touchStart(pane, { touches: [{ clientX: 100, clientY: 100 }] });
    fireEvent.touchMove(pane, { touches: [{ clientX: 102, clientY: 300 }] });
    expect(screen.getByText('松手刷新')).toBeVisible();
    fireEvent.touchEnd(pane, { touches: [] });
    expect(await screen.findByText('已是最新')).toBeVisible();
    expect(asked.length).toBeGreaterThan(before);
  });

  it.each([[80, 5, true], [12, 10, false], [5, 0, false]])('knows a swipe (%s, %s)', (dx, dy, is) => {
    expect(isSwipe(dx, dy)).toBe(is);
    expect(isEnough(dx)).toBe(dx === 80);
  });
});
