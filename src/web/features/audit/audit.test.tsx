import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { auditRoutes } from './routes';

// bpmn-js draws with what only a browser has; the e2e story looks at the picture.
vi.mock('@/shared/bpmn/diagram', () => ({
  default: ({ label, marks }: { label: string; marks: { element: string; name: string }[] }) => (
    <figure aria-label={label}>{marks.map(({ element, name }) => `${element}:${name}`).join(' ')}</figure>
  ),
}));

const auditor = { ...manager, roles: ['auditor' as const] };

describe('audit events', () => {
  it('say who did what, in words', async () => {
    renderApp(auditRoutes, { at: '/audit', me: auditor });
    const table = await screen.findByRole('table', { name: '事件' });
    expect(within(table).getByText('任务完成')).toBeVisible();
    expect(within(table).getByText('活动暂停')).toBeVisible();
    expect(await within(table).findByText('王总')).toBeVisible();
  });

  it('are filtered by group, and exported as filtered', async () => {
    const { user } = renderApp(auditRoutes, { at: '/audit?campaign=c1', me: auditor });
    await user.type(await screen.findByLabelText('群号'), 'G00007{Enter}');
    await expect.poll(() => screen.queryByText('任务完成')).toBeNull();
    expect(screen.getByRole('link', { name: '导出 CSV' })).toHaveAttribute('href', '/api/audit/export?campaign=c1&group=G00007&format=csv');
  });
});

describe('a trace', () => {
  it('retells steps, variables, decisions, children and comments', async () => {
    renderApp(auditRoutes, { at: '/audit/processes/p-master', me: auditor });
    expect(await screen.findByRole('button', { name: '在图上查看 立项审批' })).toBeVisible();
    expect(screen.getByText('小群做细')).toBeVisible();
    expect(screen.getByText('理由充分，同意。')).toBeVisible();
    expect(screen.getByRole('link', { name: '社群十一天运营' })).toHaveAttribute('href', '/audit/processes/p-group');
  });

  it('marks the walked path and the active step on the diagram', async () => {
    renderApp(auditRoutes, { at: '/audit/processes/p-master', me: auditor });
    const diagram = await screen.findByRole('figure');
    expect(diagram).toHaveTextContent('userTask_lc02_approveBrief:walked');
    expect(diagram).toHaveTextContent('serviceTask_lc18_startGroups:active');
    expect(diagram).toHaveTextContent('flow_approved:walked');
  });
});
