import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from '../routes';
import type { Comment } from '../types';

const anna = { username: 'anna', name: '安娜' };
const said: Comment = {
  id: 'n1', at: '2026-03-02T09:00:00+08:00', actor: 'staff', actorName: '陈小群', text: '@安娜 今晚发', mentions: [anna],
  changedAt: null, withdrawnAt: null, changeableUntil: '2026-03-02T09:15:00+08:00',
};
const late = () => HttpResponse.json({ status: 409, title: '冲突', detail: '留言发出 15 分钟以后不能再修改、撤回' }, { status: 409 });

/** The task's page over one comment, which the server changes as it is told to. */
function open(comment: Comment, refuses = false) {
  let now = comment;
  const sent: unknown[] = [];
  mockServer.use(
    http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, script: null, acts: ['comment'], comments: [now] }))),
    http.put('*/api/tasks/t1/comments/n1', async ({ request }) => {
      const body = (await request.json()) as { text: string };
      sent.push(body);
      if (refuses) return late();
      now = { ...now, text: body.text, changedAt: '2026-03-02T09:05:00+08:00' };
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('*/api/tasks/t1/comments/n1', () => {
      sent.push('withdrawn');
      if (refuses) return late();
      now = { ...now, text: '', mentions: [], withdrawnAt: '2026-03-02T09:05:00+08:00', changeableUntil: null };
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return { ...renderApp(inboxRoutes, { at: '/inbox/t1' }), sent };
}

describe('what one said oneself', () => {
  it('is changed while it can be, and says so', async () => {
    const { user, sent } = open(said);
    await user.click(await screen.findByRole('button', { name: '修改' }));
    const box = screen.getByRole('textbox', { name: '修改留言' });
    expect(box).toHaveValue('@安娜 今晚发');
    expect(box).toHaveFocus();
    await user.type(box, '两条');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/已修改/)).toBeVisible();
    expect(sent).toEqual([{ text: '@安娜 今晚发两条', mentions: ['anna'] }]);
    expect(screen.queryByRole('textbox', { name: '修改留言' })).toBeNull();
  });

  it('keeps the words when it is too late', async () => {
    const { user } = open(said, true);
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await user.type(screen.getByRole('textbox', { name: '修改留言' }), '两条');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('15 分钟以后不能再修改');
    expect(screen.getByRole('textbox', { name: '修改留言' })).toHaveValue('@安娜 今晚发两条');
  });

  it('is withdrawn once that was confirmed, and stays as withdrawn', async () => {
    const { user, sent } = open(said);
    await user.click(await screen.findByRole('button', { name: '撤回' }));
    const dialog = await screen.findByRole('dialog', { name: '撤回这条留言？' });
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText(/今晚发/)).toBeNull();
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
  });

  it('offers nothing for what others said, nor when it is too late', async () => {
    open({ ...said, changeableUntil: null });
    expect(await screen.findByText('@安娜')).toBeVisible();
    expect(screen.queryByRole('button', { name: /修改|撤回/ })).toBeNull();
  });
});
