import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { loginRoutes } from './routes';

const open = () => renderApp([...loginRoutes, { path: '/', element: <p>里面</p> }], { at: '/login', signedIn: false });

function answerLogin(status: number, headers: Record<string, string> = {}) {
  mockServer.use(http.post('*/api/session', () => HttpResponse.json({ title: '拒绝', status }, { status, headers })));
}

describe('the login page', () => {
  it('fills in a demo account at a tap, and lets it in', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /staff/ }));
    expect(screen.getByLabelText('账号')).toHaveValue('staff');
    mockServer.use(http.post('*/api/session', () => HttpResponse.json({})), http.get('*/api/session', () => HttpResponse.json({ authenticated: true, demo: true, sandbox: true })));
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByText('里面')).toBeVisible();
  });

  it('says that the name or the password is wrong', async () => {
    answerLogin(401);
    const { user } = open();
    await user.type(await screen.findByLabelText('账号'), 'staff');
    await user.type(screen.getByLabelText('密码'), 'wrong');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不对');
  });

  it('says how long to wait after too many failures', async () => {
    answerLogin(429, { 'Retry-After': '30' });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /staff/ }));
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('失败次数太多，请 30 秒后再试');
  });

  it('shows no accounts outside the demo', async () => {
    mockServer.use(http.get('*/api/session', () => HttpResponse.json({ authenticated: false, demo: false, sandbox: false })));
    renderApp(loginRoutes, { at: '/login', signedIn: false, fresh: true });
    expect(await screen.findByLabelText('账号')).toBeVisible();
    expect(screen.queryByText('演示账号')).toBeNull();
  });
});
