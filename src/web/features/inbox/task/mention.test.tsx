import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import type { TaskDetail } from '../types';
import { namingAt, pieces, stillNamed } from './mention';
import { TaskComments } from './task-comments';

const anna = { username: 'anna', name: '安娜' };
const anton = { username: 'anton', name: '安东' };

function open(over: Partial<TaskDetail> = {}) {
  const asked: string[] = [];
  const sent: unknown[] = [];
  mockServer.use(
    http.get('*/api/tasks/t1/mentionable', ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      asked.push(q);
      return HttpResponse.json({ items: [anna, anton].filter(({ name, username }) => `${name} ${username}`.includes(q)) });
    }),
    http.post('*/api/tasks/t1/comment', async ({ request }) => {
      sent.push(await request.json());
      return sent.length > 1
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({ status: 422, title: '不行', detail: '安东 看不到这个任务，不能提到' }, { status: 422 });
    }),
  );
  const task = aTaskDetail({ comments: [], acts: ['comment'], ...over });
  return { ...renderApp([{ path: 't1', element: <TaskComments task={task} /> }], { at: '/t1' }), asked, sent };
}

const box = () => screen.findByRole('textbox', { name: '写一条留言' });

describe('naming people in a comment', () => {
  it('offers those who may see the task and chooses by keyboard; a refusal keeps the words', async () => {
    const { user, sent } = open();
    await user.type(await box(), '请@an');
    const list = await screen.findByRole('listbox', { name: '可以提到的人' });
    await within(list).findByRole('option', { name: '安东 anton' });
    expect(within(list).getAllByRole('option')[0]).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await box()).toHaveValue('请@安东 ');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.type(await box(), '看');
    await user.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByText('安东 看不到这个任务，不能提到')).toBeVisible();
    expect(await box()).toHaveValue('请@安东 看');
    await user.click(screen.getByRole('button', { name: '发送' }));
    await waitFor(async () => expect(await box()).toHaveValue(''));
    expect(sent[1]).toEqual({ text: '请@安东 看', mentions: ['anton'] });
  });

  it('goes with the thumb alone: a button writes the sign, a touch takes the name', async () => {
    const { user, sent } = open();
    await user.click(await screen.findByRole('button', { name: '提到同事' }));
    await user.click(await screen.findByRole('option', { name: '安娜 anna' }));
    expect(await box()).toHaveValue('@安娜 ');
    await user.click(screen.getByRole('button', { name: '发送' }));
    await waitFor(() => expect(sent).toEqual([{ text: '@安娜', mentions: ['anna'] }]));
  });

  it('closes by Escape, and tells nobody whose name was taken out again', async () => {
    const { user, sent, asked } = open();
    await user.type(await box(), '@');
    await screen.findByRole('option', { name: '安娜 anna' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.clear(await box());
    await user.type(await box(), '@an');
    await user.click(await screen.findByRole('option', { name: '安娜 anna' }));
    await user.clear(await box());
    await user.type(await box(), '好的 a@b.cn');
    await user.click(screen.getByRole('button', { name: '发送' }));
    await waitFor(() => expect(sent).toEqual([{ text: '好的 a@b.cn', mentions: [] }]));
    expect(asked).not.toContain('b.cn');
  });

  it('shows who was named', async () => {
    open({ comments: [{ at: '2026-03-02T09:00:00+08:00', actor: 'bob', actorName: '鲍勃', text: '@安娜 图好了 @谁', mentions: [anna] }] });
    expect((await screen.findByText('@安娜')).tagName).toBe('STRONG');
    expect(screen.queryByText('@谁', { selector: 'strong' })).toBeNull();
  });
});

describe('the text', () => {
  it('knows where a name is being written', () => {
    expect(namingAt('请@安', 3)).toEqual({ from: 1, q: '安' });
    expect(namingAt('@', 1)).toEqual({ from: 0, q: '' });
    expect(namingAt('a@b', 3)).toBeUndefined();
    expect(namingAt('@安娜 好', 5)).toBeUndefined();
  });

  it('is cut at the longest names', () => {
    expect(pieces('@安娜娜 和@安娜', [anna, { username: 'nana', name: '安娜娜' }])).toEqual(['', '@安娜娜', ' 和', '@安娜', '']);
    expect(pieces('1 + (1)', [{ username: 'x', name: '(1' }])).toEqual(['1 + (1)']);
    expect(stillNamed([anna, anna, anton], '@安娜 好')).toEqual(['anna']);
  });
});
