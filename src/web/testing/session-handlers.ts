import { http, HttpResponse } from 'msw';
import type { Me, Session } from '../shared/session/session';

export const manager: Me = {
  username: 'manager',
  name: '林操盘',
  roles: ['manager', 'staff'],
  roleKeys: ['project_lead', 'main_ip'],
  substitutes: [],
  demo: true,
  sandbox: true,
};

export const demoAccounts = [
  { username: 'manager', name: '林操盘', roles: ['manager'] },
  { username: 'staff', name: '陈小群', roles: ['staff'] },
  { username: 'auditor', name: '周审计', roles: ['auditor'] },
  { username: 'admin', name: '管理员', roles: ['admin'] },
];

let signedIn = true;

export const sessionHandlers = [
  http.get('*/api/session', () =>
    HttpResponse.json<Session>(
      { authenticated: signedIn, demo: true, sandbox: true, demoAccounts },
      { headers: { 'Set-Cookie': 'XSRF-TOKEN=mock; Path=/' } },
    ),
  ),
  http.post('*/api/session', async ({ request }) => {
    const { password } = (await request.json()) as { password: string };
    if (password !== 'demo') return HttpResponse.json({ title: 'Unauthorized', status: 401 }, { status: 401 });
    signedIn = true;
    return new HttpResponse(null, { status: 204 });
  }),
  http.delete('*/api/session', () => {
    signedIn = false;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/me', () => (signedIn ? HttpResponse.json(manager) : HttpResponse.json({ status: 401 }, { status: 401 }))),
  http.post('*/api/me/password', async ({ request }) => {
    const { current } = (await request.json()) as { current: string };
    if (current === 'demo') return new HttpResponse(null, { status: 204 });
    const violations = [{ field: 'current', rule: 'wrong', message: '当前密码不正确' }];
    return HttpResponse.json({ title: 'Unprocessable', status: 422, detail: '密码没有修改。', violations }, { status: 422 });
  }),
  http.get('*/api/roles', () =>
    HttpResponse.json({ items: [{ key: 'project_lead', zh: '项目负责人/操盘手', en: 'project lead' }, { key: 'main_ip', zh: '主IP', en: 'main persona host' }] }),
  ),
  http.get('*/api/sandbox/clock', () => HttpResponse.json({ now: new Date().toISOString() })),
  http.post('*/api/sandbox/clock', () => HttpResponse.json({ now: new Date().toISOString() })),
];
