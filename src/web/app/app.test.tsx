import { cleanup, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Role } from '@/shared/session/session';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { routes } from './router';

const places = async () => within(await screen.findByRole('navigation')).getAllByRole('link').map((link) => link.querySelector('span')?.textContent);
const somebody = (...roles: Role[]) => ({ ...manager, roles });

describe('the app', () => {
  it('shows each person the places of their role', async () => {
    renderApp(routes, { at: '/me', me: somebody('staff') });
    expect(await places()).toEqual(['待办', '通知', '我的']);
  });

  it('gives managers all places', async () => {
    renderApp(routes, { at: '/me', me: somebody('manager') });
    expect(await places()).toEqual(['待办', '活动', '剧本', '审计', '通知', '我的']);
  });

  it('rings with what is not read, and not at auditors', async () => {
    renderApp(routes, { at: '/me', me: somebody('staff') });
    const bell = await screen.findByRole('link', { name: '通知 3 条未读' });
    expect(bell).toHaveAttribute('href', '/notifications');
    cleanup();
    renderApp(routes, { at: '/me', me: somebody('auditor') });
    expect(await places()).toEqual(['活动', '剧本', '审计', '我的']);
  });

  it('sends strangers to the login', async () => {
    const { router } = renderApp(routes, { at: '/inbox?view=team', signedIn: false });
    expect(await screen.findByLabelText('账号')).toBeVisible();
    expect(router.state.location.state).toEqual({ from: '/inbox?view=team' });
  });

  it('shows the login when the session ends under one’s hands', async () => {
    mockServer.use(http.get('*/api/tasks', () => HttpResponse.json({ title: '请先登录', status: 401 }, { status: 401 })));
    const { router } = renderApp(routes, { at: '/inbox' });
    expect(await screen.findByLabelText('密码')).toBeVisible();
    expect(router.state.location.state).toEqual({ from: '/inbox' });
  });

  it('switches the language at once and remembers it', async () => {
    const { user } = renderApp(routes, { at: '/me' });
    await user.click(await screen.findByLabelText('English'));
    expect(await screen.findByText('Rehearsal clock')).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('qipan.language')).toBe('en');
  });

  it('moves the rehearsal clock for managers only', async () => {
    const moves: unknown[] = [];
    mockServer.use(
      http.post('*/api/sandbox/clock', async ({ request }) => {
        moves.push(await request.json());
        return HttpResponse.json({ now: '2026-12-01T20:00:00+08:00' });
      }),
    );
    const { user } = renderApp(routes, { at: '/me', me: somebody('manager') });
    await user.click(await screen.findByRole('button', { name: '+1 天' }));
    expect(await screen.findByText(/时间已到/)).toBeVisible();
    expect(moves).toEqual([{ advance: 'P1D' }]);
  });

  it('hides the clock from staff', async () => {
    renderApp(routes, { at: '/me', me: somebody('staff') });
    expect(await screen.findByRole('button', { name: '退出登录' })).toBeVisible();
    expect(screen.queryByText('演练时钟')).toBeNull();
  });
});
