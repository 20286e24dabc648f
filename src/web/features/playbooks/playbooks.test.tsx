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

  it('of one kind can be shown alone', async () => {
    const { user, router } = renderApp(playbookRoutes, { at: '/playbooks' });
    await user.click(await screen.findByRole('button', { name: /^每个群/ }));
    expect(screen.getByRole('link', { name: /社群十一天运营/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: /社群发售示例/ })).toBeNull();
    expect(router.state.location.search).toBe('?kind=group');
  });

  it('that are only parts of others stay folded until somebody looks for them', async () => {
    const { user } = renderApp(playbookRoutes, { at: '/playbooks' });
    const folded = (await screen.findByText('流程的组成部分（1）')).closest('details');
    expect(folded).not.toHaveAttribute('open');
    await user.type(screen.getByRole('searchbox'), 'chase');
    await expect.poll(() => screen.getByRole('link', { name: /^追单/ }).closest('details')?.open).toBe(true);
    await expect.poll(() => screen.queryByRole('link', { name: /促单追单收尾/ })).toBeNull();
  });

  it('offer no publishing to auditors', async () => {
    renderApp(playbookRoutes, { at: '/playbooks', me: { ...manager, roles: ['auditor'] } });
    await screen.findByRole('heading', { name: '整场活动' });
    expect(screen.queryByRole('link', { name: '新建剧本' })).toBeNull();
  });

  it('explain themselves in one page: purpose, who, when, forms, decisions and KPIs', async () => {
    renderApp(playbookRoutes, { at: '/playbooks/launch-sample' });
    for (const name of ['目的', '谁来做', '何时', '决策表', '表单', '指标']) expect(await screen.findByRole('heading', { name })).toBeVisible();
    const own = await screen.findByRole('region', { name: '指标' });
    expect(within(own).getByRole('row', { name: /转化率.*购买人数 ÷ 群成员数.*≥ 3%/ })).toBeVisible();
    expect(within(own).queryByText('活跃率')).toBeNull();
    expect(screen.getByText('它调用的流程的指标（1）', { selector: 'summary' })).toBeVisible();
  });

  it('that record nothing say so', async () => {
    renderApp(playbookRoutes, { at: '/playbooks/crisis-handling' });
    expect(await screen.findByText('没有记录指标。')).toBeVisible();
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
