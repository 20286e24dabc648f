import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { routes } from '../router';

describe('changing one’s own password', () => {
  it('asks for everything and for the new one twice, before it asks the server', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('button', { name: '修改' }));
    expect(screen.getByLabelText(/^当前密码/)).toHaveAccessibleDescription('请填写');
    await user.type(screen.getByLabelText(/^新密码/), 'battery staple');
    await user.type(screen.getByLabelText(/^再输一遍新密码/), 'battery stable');
    expect(screen.getByLabelText(/^再输一遍新密码/)).toHaveAccessibleDescription('两次输入的新密码不一致');
  });

  it('shows at its field what the server refused, and closes when it is done', async () => {
    const { user } = await opened();
    await user.type(screen.getByLabelText(/^当前密码/), 'guess');
    await user.type(screen.getByLabelText(/^新密码/), 'battery staple');
    await user.type(screen.getByLabelText(/^再输一遍新密码/), 'battery staple');
    await user.click(screen.getByRole('button', { name: '修改' }));
    await waitFor(() => expect(screen.getByLabelText(/^当前密码/)).toHaveAccessibleDescription('当前密码不正确'));
    await user.clear(screen.getByLabelText(/^当前密码/));
    await user.type(screen.getByLabelText(/^当前密码/), 'demo');
    await user.click(screen.getByRole('button', { name: '修改' }));
    expect(await screen.findByText('密码已修改')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

async function opened() {
  const app = renderApp(routes, { at: '/me' });
  await app.user.click(await screen.findByRole('button', { name: '修改密码' }));
  return app;
}
