import { http, HttpResponse } from 'msw';
import type { Delivery, Notice, Preferences } from '../features/notifications/types';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const notices: Notice[] = [
  { id: 'n1', kind: 'crisis', title: '紧急处置：判定等级', details: ['春季新盘发售'], count: 1, urgent: true, campaign: 'c1', stepCode: 'ch02', task: 't9', at: ago(1), read: false },
  { id: 'n2', kind: 'new', title: '您有 20 个新任务：发布今日热身话题', details: ['春季新盘发售', '截止 03-02 20:00'], count: 20, urgent: false, campaign: 'c1', stepCode: 'dx02', task: 't1', at: ago(4), read: false },
  { id: 'n3', kind: 'sentBack', title: '林操盘 退回给您：审批立项', details: ['春季新盘发售', '缺少报价'], count: 1, urgent: false, campaign: 'c1', stepCode: 'lc02', task: 't2', at: ago(50), read: false },
  { id: 'n4', kind: 'soon', title: '快到期：核对报名名单并确认到店时间', details: ['春季新盘发售 · 云栖里'], count: 1, urgent: false, campaign: 'c1', stepCode: 'ac04', task: 't3', at: ago(200), read: true },
  { id: 'n5', kind: 'announced', title: '活动通知', details: ['春季新盘发售', '明天 20:00 直播，请提前十分钟到群'], count: 1, urgent: false, campaign: 'c1', stepCode: null, task: null, at: ago(300), read: true },
];

const preferences: Preferences = {
  email: 'anna@example.com',
  wants: { task: ['mail'], word: ['mail'], reminder: ['mail'], escalation: ['mail', 'team'], announcement: ['mail'], crisis: ['mail', 'team'], digest: ['mail'] },
  quietFrom: '22:00',
  quietTo: '08:00',
  digestAt: null,
  mentions: {},
  channels: [{ name: 'mail', type: 'mail' }, { name: 'team', type: 'wecom', rings: true }],
};

const deliveries: Delivery[] = [
  { id: 'd1', kind: 'new', channel: 'mail', person: 'anna', personName: '安娜', state: 'sent', attempts: 1, at: ago(4), nextAt: null, endedAt: ago(2), error: null },
  { id: 'd2', kind: 'late', channel: 'team', person: 'lin', personName: '林操盘', state: 'failed', attempts: 1, at: ago(30), nextAt: null, endedAt: ago(28), error: '93000 invalid webhook url' },
];

export const noticeHandlers = [
  http.get('*/api/notifications/unread', () => HttpResponse.json({ unread: '3' })),
  http.get('*/api/notifications', ({ request }) => {
    const unread = new URL(request.url).searchParams.get('unread') === 'true';
    return HttpResponse.json({ items: notices.filter(({ read }) => !unread || !read), next: null, total: null });
  }),
  http.post('*/api/notifications/read', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/notifications/:id/read', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/me/notification-preferences', () => HttpResponse.json(preferences)),
  http.put('*/api/me/notification-preferences', async ({ request }) => HttpResponse.json({ ...((await request.json()) as Preferences), channels: preferences.channels })),
  http.get('*/api/me/calendar-feed', () => HttpResponse.json({ createdAt: null })),
  http.post('*/api/me/calendar-feed', () => HttpResponse.json({ createdAt: ago(0), url: 'https://qipan.example.com/api/feeds/qipan_secret.ics' }, { status: 201 })),
  http.delete('*/api/me/calendar-feed', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/deliveries', ({ request }) => {
    const state = new URL(request.url).searchParams.get('state');
    return HttpResponse.json({ items: deliveries.filter((one) => !state || one.state === state), next: null, total: null });
  }),
  http.post('*/api/deliveries/:id/retry', () => new HttpResponse(null, { status: 204 })),
];
