import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';

import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { routes } from '../router';

const one = {
  id: 's1', person: 'manager', personName: '林操盘', substitute: 'staff', substituteName: '陈小群',
  from: '2026-03-02', until: '2026-03-06', campaigns: null, reason: '年假', state: 'inForce',
};
const people = http.get('*/api/people', () => HttpResponse.json({ items: [
  { username: 'manager', name: '林操盘', roles: ['manager'], roleKeys: [] },
  { username: 'staff', name: '陈小群', roles: ['staff'], roleKeys: [] },
  { username: 'anna', name: '安娜', roles: ['staff'], roleKeys: [] },
] }));

describe('substitutes', () => {
  it('shows who stands in and for whom one does, and takes it back', async () => {
    const ended: string[] = [];
    mockServer.use(
      http.get('*/api/me/substitutes', () => HttpResponse.json({
        items: ended.length ? [] : [one], forOthers: [{ ...one, id: 's2', person: 'anna', personName: '安娜', substitute: 'manager', until: '2026-03-04' }],
      })),
      http.delete('*/api/me/substitutes/:id', ({ params }) => {
        ended.push(String(params.id));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp(routes, { at: '/me', me: { ...manager, roles: ['staff'] } });
    const panel = await screen.findByRole('region', { name: '代理人' });
    expect(await within(panel).findByText('你正在代 安娜 办理，到 2026-03-04')).toBeVisible();
    expect(within(panel).getByText('2026-03-02 至 2026-03-06 · 年假')).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: '取消代理' }));
    expect(await screen.findByText('已取消代理')).toBeVisible();
    expect(ended).toEqual(['s1']);
  });

  it('names one’s own, and shows at its field what is wrong', async () => {
    const sent: unknown[] = [];
    mockServer.use(people, http.post('*/api/me/substitutes', async ({ request }) => {
      sent.push(await request.json());
      const violations = [{ field: 'substitute', rule: 'role', message: '陈小群 没有岗位 main_ip，不能代办' }];
      return sent.length > 1
        ? HttpResponse.json(one, { status: 201 })
        : HttpResponse.json({ status: 422, title: '不行', detail: '不能这样设置代理', violations }, { status: 422 });
    }));
    const { user } = renderApp(routes, { at: '/me', me: { ...manager, roles: ['staff'] } });
    await user.click(await screen.findByRole('button', { name: '设置代理人' }));
    const dialog = await screen.findByRole('dialog', { name: '设置代理人' });
    expect(within(dialog).queryByLabelText('谁的任务')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(within(dialog).getByText('请选择代理人')).toBeVisible();
    await within(dialog).findByRole('option', { name: '陈小群' });
    expect(within(dialog).queryByRole('option', { name: '林操盘' })).toBeNull();
    await user.selectOptions(within(dialog).getByLabelText(/^代理人/), 'staff');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await within(dialog).findByText('陈小群 没有岗位 main_ip，不能代办')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await screen.findByText('已设置：陈小群 代办')).toBeVisible();
    expect(sent[1]).toMatchObject({ substitute: 'staff', campaigns: [] });
  });

  it('limits it to playbooks and roles, and says so', async () => {
    const sent: unknown[] = [];
    mockServer.use(
      people,
      http.get('*/api/roles', () => HttpResponse.json({ items: [{ key: 'trainer', zh: '培训师', en: 'Trainer' }] })),
      http.get('*/api/me/substitutes', () => HttpResponse.json({ items: [{ ...one, processes: ['a', 'b'], roles: ['trainer'] }], forOthers: [] })),
      http.post('*/api/me/substitutes', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(one, { status: 201 });
      }),
    );
    const { user } = renderApp(routes, { at: '/me', me: { ...manager, roles: ['staff'] } });
    expect(await screen.findByText('2026-03-02 至 2026-03-06 · 只限 2 个剧本 · 只限岗位：培训师 · 年假')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '设置代理人' }));
    const dialog = await screen.findByRole('dialog', { name: '设置代理人' });
    await within(dialog).findByRole('option', { name: '陈小群' });
    await user.selectOptions(within(dialog).getByLabelText(/^代理人/), 'staff');
    const playbooks = await within(dialog).findByRole('group', { name: /^只限这些剧本/ });
    await user.click(within(playbooks).getByLabelText('社群发售示例'));
    await user.click(within(await within(dialog).findByRole('group', { name: /^只限这些岗位/ })).getByLabelText('培训师'));
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ substitute: 'staff', campaigns: [], processes: ['launch-sample'], roles: ['trainer'] });
  });

  it('lets a manager set it for somebody who is away', async () => {
    const sent: string[] = [];
    mockServer.use(
      people,
      http.get('*/api/people/anna/substitutes', () => HttpResponse.json({ items: [{ ...one, person: 'anna', state: 'planned' }], forOthers: [] })),
      http.post('*/api/people/:person/substitutes', ({ params }) => {
        sent.push(String(params.person));
        return HttpResponse.json({ status: 409, title: '冲突', detail: '这段时间已有代理' }, { status: 409 });
      }),
    );
    const { user } = renderApp(routes, { at: '/me' });
    await user.click(await screen.findByRole('button', { name: /^设置代理人/ }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findAllByRole('option', { name: '安娜' });
    await user.selectOptions(within(dialog).getByLabelText('谁的任务'), 'anna');
    expect(await within(dialog).findByText('未开始')).toBeVisible();
    await user.selectOptions(within(dialog).getByLabelText(/^代理人/), 'staff');
    await user.click(within(dialog).getByRole('button', { name: '确定' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('这段时间已有代理');
    expect(sent).toEqual(['anna']);
  });
});
