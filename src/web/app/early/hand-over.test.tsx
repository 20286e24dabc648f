import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoginPage } from '@/features/login/components/login-page';
import { createQueryClient } from '@/shared/api/query-client';
import { mockServer } from '@/testing/mock-server';
import { forgetEarly, paintEarly } from '@/testing/paint-early';
import { demoAccounts } from '@/testing/session-handlers';

let authenticated: boolean;
let sent: unknown[];

/** The program, as it takes its place. */
function begin(root: HTMLElement) {
  const router = createMemoryRouter([{ path: '/login', element: <LoginPage /> }, { path: '/', element: <main><h1>In</h1></main> }], { initialEntries: ['/login'] });
  render(<QueryClientProvider client={createQueryClient()}><RouterProvider router={router} /></QueryClientProvider>, { container: root });
}

describe('what people do before the program is there', () => {
  beforeEach(() => {
    authenticated = false;
    sent = [];
    mockServer.use(
      http.get('*/api/session', () => HttpResponse.json({ authenticated, demo: true, sandbox: false, demoAccounts })),
      http.post('*/api/session', async ({ request }) => {
        sent.push(await request.json());
        authenticated = true;
        return new HttpResponse(null, { status: 204 });
      }),
    );
  });
  afterEach(forgetEarly);

  async function painted() {
    const { early, root } = await paintEarly('login', '/login');
    if (!early) throw new Error('nothing was painted');
    expect(root).toHaveAttribute('hidden');
    return { early, root, user: userEvent.setup(), label: (name: string) => within(early).getByLabelText<HTMLInputElement>(name) };
  }

  it('is sent when it is: nothing typed is lost, and the address does not tell the password', async () => {
    const { early, root, user, label } = await painted();
    await user.type(label('账号'), 'staff');
    await user.type(label('密码'), 'demo{Enter}');
    expect(within(early).getByRole('button', { name: '登录' })).toBeDisabled();
    expect(sent).toEqual([]);
    expect(window.location.search).toBe('');
    begin(root);
    expect(await screen.findByRole('heading', { name: 'In' })).toBeVisible();
    expect(sent).toEqual([{ username: 'staff', password: 'demo' }]);
    expect(early).not.toBeInTheDocument();
  });

  it('is gone on with: what is half typed, and where', async () => {
    const { root, user, label } = await painted();
    await user.type(label('账号'), 'sta');
    begin(root);
    await expect.poll(() => root).not.toHaveAttribute('hidden');
    expect(screen.getByLabelText('账号')).toHaveFocus();
    await user.keyboard('ff');
    expect(screen.getByLabelText('账号')).toHaveValue('staff');
  });

  it('waits for a word that is being composed', async () => {
    const { early, root, label } = await painted();
    label('账号').dispatchEvent(new Event('compositionstart', { bubbles: true }));
    begin(root);
    await expect.poll(() => root.querySelector('main:not([data-waiting])')).not.toBeNull();
    expect(early).toBeInTheDocument();
    label('账号').dispatchEvent(new Event('compositionend', { bubbles: true }));
    expect(early).not.toBeInTheDocument();
  });

  it('is pressed again', async () => {
    const { early, root, user } = await painted();
    await user.click(within(early).getByRole('button', { name: /陈小群/ }));
    begin(root);
    await expect.poll(() => screen.getByLabelText('账号')).toHaveValue('staff');
    expect(screen.getByRole('button', { name: /陈小群/ })).toHaveAttribute('aria-pressed', 'true');
  });
});
