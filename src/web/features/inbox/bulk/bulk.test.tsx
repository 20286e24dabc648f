import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTask, aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { BulkOrder } from '../api/bulk-act.mutation';

const groups = [1, 2, 3].map((each) => aTask({ id: `t${each}`, group: `G00${each}`, groupName: `${each}群` }));
const other = aTask({ id: 'x', name: '审批立项', step: 'userTask_lc02_approve', stepCode: 'lc02', group: null, groupName: null });
const form = { type: 'default', id: 'f', schemaVersion: 16, components: [
  { type: 'textfield', id: 'field_note', key: 'note', label: '说明', validate: { required: true } },
  { type: 'textfield', id: 'field_link', key: 'link', label: '消息链接', properties: { own: 'true' } },
] };

describe('many tasks at once', () => {
  let orders: BulkOrder[];
  let taken: Set<string>;

  beforeEach(() => {
    orders = [];
    taken = new Set();
    mockServer.use(
      http.get('*/api/tasks', ({ request }) => {
        const step = new URL(request.url).searchParams.get('step');
        const items = step ? groups.filter(({ stepCode }) => stepCode === step) : [groups[0], other];
        return HttpResponse.json({ items, next: null, total: items.length });
      }),
      http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ ...groups[0], form: { key: 'f', schema: form } }))),
      http.post('*/api/tasks/bulk', async ({ request }) => {
        const order = (await request.json()) as BulkOrder;
        orders.push(order);
        return HttpResponse.json({ items: order.ids.map((id) => (taken.has(id) ? { id, status: 409, problem: { title: '冲突', status: 409, detail: '任务已由陈小群领取' } } : { id, status: 204, problem: null })) });
      }),
    );
  });

  async function choose(...names: RegExp[]) {
    const app = renderApp(inboxRoutes, { at: '/inbox' });
    await app.user.click(await screen.findByRole('button', { name: '多选' }));
    for (const name of names) await app.user.click(await screen.findByRole('checkbox', { name }));
    return { ...app, bar: within(await screen.findByRole('region', { name: '批量办理' })) };
  }

  it('fills one form for all groups of a step, and tries the failed ones again', async () => {
    taken.add('t2');
    const { user, bar } = await choose(/G001/);
    await user.click(bar.getByRole('button', { name: '同一步的全选' }));
    await bar.findByText('已选 3');
    await user.click(bar.getByRole('button', { name: '办结' }));

    expect(await screen.findByText('各群不同，这里不填：消息链接')).toBeVisible();
    await user.type(await screen.findByLabelText(/说明/), '已发');
    await user.click(screen.getByRole('button', { name: '全部办结' }));

    expect(await screen.findByText('2 个办成，1 个没有办成')).toBeVisible();
    expect(screen.getByText('任务已由陈小群领取')).toBeVisible();
    expect(orders[0]).toMatchObject({ ids: ['t1', 't2', 't3'], act: 'complete', values: { note: '已发' } });
    expect(orders[0]?.values).not.toHaveProperty('link');

    taken.clear();
    await user.click(screen.getByRole('button', { name: '没办成的再试一次' }));
    expect(await screen.findByText('3 个全部办成')).toBeVisible();
    expect(orders[1]).toMatchObject({ ids: ['t2'], values: { note: '已发' } });
    await user.click(screen.getByRole('button', { name: '完成' }));
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
  });

  it('says which cannot be completed because others sign first', async () => {
    mockServer.use(http.get('*/api/tasks', () => HttpResponse.json({ items: [{ ...groups[0], acts: ['comment'], waitsFor: 1 }, groups[1]], next: null, total: 2 })));
    const { bar } = await choose(/G001/, /G002/);
    expect(bar.getByText('其中 1 个要等别人先签，还不能办结')).toBeVisible();
    expect(bar.getByRole('button', { name: '办结' })).toBeDisabled();
  });

  it('completes tasks of one step only', async () => {
    const { bar } = await choose(/G001/, /审批立项/);
    expect(bar.getByText('办结要选同一步骤、同一版本的任务')).toBeVisible();
    expect(bar.getByRole('button', { name: '办结' })).toBeDisabled();
  });

  it('says when each group has to be answered for itself', async () => {
    const needed = { ...form, components: [{ ...form.components[1], validate: { required: true } }] };
    mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ ...groups[0], form: { key: 'f', schema: needed } }))));
    const { user, bar } = await choose(/G001/);
    await user.click(bar.getByRole('button', { name: '办结' }));
    expect(await screen.findByText('这一步每个群要各自填写：消息链接。请逐个办理。')).toBeVisible();
    expect(screen.getByRole('button', { name: '全部办结' })).toBeDisabled();
  });
});
