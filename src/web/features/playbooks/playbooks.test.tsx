import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { playbookRoutes } from './routes';

describe('playbooks', () => {
  it('come in groups by kind, and can be searched', async () => {
    const { user } = renderApp(playbookRoutes, { at: '/playbooks' });
    expect(await screen.findByRole('heading', { name: '整场活动' })).toBeVisible();
    await user.type(screen.getByRole('searchbox'), '危机');
    expect(await screen.findByRole('link', { name: /危机处理/ })).toBeVisible();
    await expect.poll(() => screen.queryByRole('link', { name: /社群发售示例/ })).toBeNull();
  });

  it('offer no publishing to auditors', async () => {
    renderApp(playbookRoutes, { at: '/playbooks', me: { ...manager, roles: ['auditor'] } });
    await screen.findByRole('heading', { name: '整场活动' });
    expect(screen.queryByRole('link', { name: '新建剧本' })).toBeNull();
  });

  it('refuse a bundle with the findings named', async () => {
    const { user } = renderApp(playbookRoutes, { at: '/playbooks' });
    await user.click(await screen.findByRole('button', { name: '上传文件发布' }));
    const dialog = screen.getByRole('dialog', { name: '上传并发布' });
    const model = new File(['<bpmn:scriptTask id="scriptTask_evil" />'], 'launch-sample.bpmn');
    await user.upload(within(dialog).getByLabelText('选择文件'), model);
    await user.click(within(dialog).getByRole('button', { name: '发布' }));
    expect(await within(dialog).findByText(/不允许脚本任务/)).toBeVisible();
    expect(within(dialog).getByText('1 个错误，0 个提醒')).toBeVisible();
  });
});
