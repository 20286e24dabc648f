import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { notificationRoutes } from './routes';

const staff = { ...manager, roles: ['staff' as const] };

describe('notices', () => {
  it('lead to the task, or to the list that holds all of them', async () => {
    renderApp(notificationRoutes, { at: '/notifications', me: staff });
    expect(await screen.findByRole('link', { name: /缺少报价/ })).toHaveAttribute('href', '/inbox/t2');
    expect(screen.getByRole('link', { name: /您有 20 个新任务/ })).toHaveAttribute('href', '/inbox?view=mine&campaign=c1&step=dx02');
    expect(screen.queryByRole('link', { name: '发送记录' })).toBeNull();
  });

  it('of words lead to what was said and to the copies', async () => {
    const notice = (id: string, kind: string, title: string, count: number) =>
      ({ id, kind, title, details: [], count, urgent: false, campaign: 'c1', stepCode: 'dx02', task: 't1', at: new Date().toISOString(), read: false });
    mockServer.use(http.get('*/api/notifications', () => HttpResponse.json({
      items: [
        notice('m1', 'mentioned', '2 条留言提到了您', 2), notice('m2', 'copied', '抄送给您 20 个任务', 20), notice('m3', 'copied', '鲍勃 抄送给您', 1),
        notice('m4', 'autoApproved', '超时自动通过', 1), notice('m5', 'autoRejected', '3 个任务超时自动驳回', 3),
      ], next: null, total: null,
    })));
    renderApp(notificationRoutes, { at: '/notifications', me: staff });
    expect(await screen.findByRole('link', { name: /2 条留言提到了您/ })).toHaveAttribute('href', '/inbox/t1');
    expect(screen.getByRole('link', { name: /抄送给您 20 个任务/ })).toHaveAttribute('href', '/copies');
    expect(screen.getByRole('link', { name: /鲍勃 抄送给您/ })).toHaveAttribute('href', '/inbox/t1');
    expect(screen.getByRole('link', { name: /超时自动通过/ })).toHaveAttribute('href', '/inbox/t1');
    expect(screen.getByRole('button', { name: /3 个任务超时自动驳回/ })).toBeVisible();
  });

  it('are read by being opened, or all that are shown at once', async () => {
    const sent: string[] = [];
    mockServer.use(
      http.post('*/api/notifications/n3/read', () => (sent.push('n3'), new HttpResponse(null, { status: 204 }))),
      http.post('*/api/notifications/read', async ({ request }) => (sent.push(Object.keys((await request.json()) as object).join()), new HttpResponse(null, { status: 204 }))),
    );
    const { user } = renderApp([...notificationRoutes, { path: 'inbox/:id', element: <p>任务</p> }], { at: '/notifications', me: staff });
    await user.click(await screen.findByRole('button', { name: '全部已读' }));
    await waitFor(() => expect(sent).toEqual(['until']));
    await user.click(screen.getByRole('link', { name: /缺少报价/ }));
    await waitFor(() => expect(sent).toEqual(['until', 'n3']));
  });

  it('say so when there are none', async () => {
    mockServer.use(http.get('*/api/notifications', () => HttpResponse.json({ items: [], next: null })));
    renderApp(notificationRoutes, { at: '/notifications' });
    expect(await screen.findByText('没有通知')).toBeVisible();
  });
});

describe('what one wishes to hear', () => {
  it('is saved with what was changed', async () => {
    let sent: unknown;
    mockServer.use(http.put('*/api/me/notification-preferences', async ({ request }) => HttpResponse.json({ ...((sent = await request.json()) as object), channels: [] })));
    const { user } = renderApp(notificationRoutes, { at: '/notifications/preferences', me: staff });
    const tasks = within(await screen.findByRole('group', { name: '到我手里的任务' }));
    await user.click(tasks.getByLabelText('邮件'));
    await user.click(tasks.getByLabelText('企业微信群（team）'));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(sent).toMatchObject({ email: 'anna@example.com', quietFrom: '22:00', digestAt: null, wants: { task: ['team'], crisis: ['mail', 'team'] } });
  });

  it('counts to 24 hours in every language, keeps a time that was set to the minute, and can do without a digest', async () => {
    const sent: { quietTo?: string; digestAt?: string | null }[] = [];
    mockServer.use(
      http.get('*/api/me/notification-preferences', () => HttpResponse.json({ wants: {}, quietFrom: '22:15', quietTo: '08:00', digestAt: '09:00', channels: [] })),
      http.put('*/api/me/notification-preferences', async ({ request }) => {
        sent.push((await request.json()) as object);
        return HttpResponse.json({ ...sent[0], channels: [] });
      }),
    );
    const { user } = renderApp(notificationRoutes, { at: '/notifications/preferences', me: staff });
    expect(await screen.findByRole('combobox', { name: '开始' })).toHaveDisplayValue('22:15');
    await user.selectOptions(screen.getByRole('combobox', { name: '结束' }), '13:30');
    await user.selectOptions(screen.getByRole('combobox', { name: '每日汇总时间' }), '不汇总');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(sent[0]).toMatchObject({ quietFrom: '22:15', quietTo: '13:30', digestAt: null });
  });

  it('shows at its field what the server refused', async () => {
    const violations = [{ field: 'email', rule: 'domain', message: '只能填写公司允许的邮箱域名' }];
    mockServer.use(http.put('*/api/me/notification-preferences', () => HttpResponse.json({ title: 'x', status: 422, violations }, { status: 422 })));
    const { user } = renderApp(notificationRoutes, { at: '/notifications/preferences', me: staff });
    await user.click(await screen.findByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.getByLabelText('邮箱')).toHaveAccessibleDescription('只能填写公司允许的邮箱域名'));
  });

  it('says by what group robots ring me, and at its field what is wrong with it', async () => {
    const sent: { mentions?: unknown }[] = [];
    const violations = [{ field: 'mentions.team', rule: 'id', message: '不能填 all' }];
    mockServer.use(http.put('*/api/me/notification-preferences', async ({ request }) => {
      sent.push((await request.json()) as object);
      return HttpResponse.json({ title: 'x', status: 422, violations }, { status: 422 });
    }));
    const { user } = renderApp(notificationRoutes, { at: '/notifications/preferences', me: staff });
    await user.type(await screen.findByLabelText('在 企业微信群（team） 里 @ 我'), 'all');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.getByLabelText('在 企业微信群（team） 里 @ 我')).toHaveAccessibleDescription('不能填 all'));
    expect(sent[0]?.mentions).toEqual({ team: 'all' });
  });

  it('says that there is no other way than the program', async () => {
    mockServer.use(http.get('*/api/me/notification-preferences', () => HttpResponse.json({ wants: {}, quietFrom: '22:00', quietTo: '08:00', channels: [] })));
    renderApp(notificationRoutes, { at: '/notifications/preferences', me: staff });
    expect(await screen.findByText(/通知只在程序里显示/)).toBeVisible();
    expect(screen.queryByLabelText('邮箱')).toBeNull();
  });
});

describe('the calendar', () => {
  const open = () => renderApp(notificationRoutes, { at: '/notifications/preferences', me: staff });

  it('gets an address that is shown once', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '开通订阅' }));
    expect(await screen.findByLabelText('订阅地址')).toHaveValue('https://qipan.example.com/api/feeds/qipan_secret.ics');
    expect(screen.getByRole('link', { name: '在日历中打开' })).toHaveAttribute('href', 'webcal://qipan.example.com/api/feeds/qipan_secret.ics');
    await user.click(screen.getByRole('button', { name: '复制地址' }));
    expect(await navigator.clipboard.readText()).toContain('qipan_secret');
  });

  it('is stopped, and can be had anew', async () => {
    let createdAt: string | null = '2026-03-01T02:00:00Z';
    mockServer.use(
      http.get('*/api/me/calendar-feed', () => HttpResponse.json({ createdAt })),
      http.delete('*/api/me/calendar-feed', () => ((createdAt = null), new HttpResponse(null, { status: 204 }))),
    );
    const { user } = open();
    expect(await screen.findByText(/地址不再显示/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '停用' }));
    expect(await screen.findByText('已停用，旧地址打不开了')).toBeVisible();
    expect(await screen.findByRole('button', { name: '开通订阅' })).toBeVisible();
    expect(screen.queryByLabelText('订阅地址')).toBeNull();
  });
});

describe('deliveries', () => {
  it('show why one failed, and are tried again', async () => {
    const again: string[] = [];
    mockServer.use(http.post('*/api/deliveries/:id/retry', ({ params }) => (again.push(String(params['id'])), new HttpResponse(null, { status: 204 }))));
    const { user } = renderApp(notificationRoutes, { at: '/notifications/deliveries' });
    expect(await screen.findByText(/93000 invalid webhook url/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '失败' }));
    await user.click(await screen.findByRole('button', { name: '重发' }));
    await waitFor(() => expect(again).toEqual(['d2']));
  });
});
