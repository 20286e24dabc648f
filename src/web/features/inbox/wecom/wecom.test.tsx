import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import type { MassSend, PostGroup, PostPanel } from '../api/wecom';
import { inboxRoutes } from '../routes';
import type { TaskDetail } from '../types';

const group = (over: Partial<PostGroup> = {}): PostGroup => ({ task: 't1', code: 'G001', name: '滨江一号业主群', ownerName: '安娜', problem: null, received: 0, state: null, sentAt: null, ...over });

const send = (over: Partial<MassSend> = {}): MassSend => ({
  id: 's1', ownerName: '安娜', state: 'created', groups: 1, sent: 0, files: [], madeAt: '2026-03-02T10:00:00+08:00', madeByName: '林操盘', error: null, nextAt: null,
  reminders: 0, mayRemind: true, remindFrom: null, mayDrop: false, ...over,
});

const panel = (over: Partial<PostPanel> = {}): PostPanel => ({
  maySend: true, script: '早上好，{小区}的朋友', groups: [group()], total: 1, full: 0, cap: 'month', most: 31, calls: 1, allSent: false, sends: [], ...over,
});

function open(answer: PostPanel | null, over: Partial<TaskDetail> = {}) {
  mockServer.use(
    http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, ...over }))),
    http.get('*/api/tasks/t1/wecom', () => (answer ? HttpResponse.json(answer) : new HttpResponse(null, { status: 204 }))),
  );
  return renderApp(inboxRoutes, { at: '/inbox/t1' });
}

describe('mass sends in WeCom', () => {
  it('shows nothing where WeCom is not set up', async () => {
    open(null);
    expect(await screen.findByRole('heading', { name: '话术' })).toBeVisible();
    await waitFor(() => expect(screen.queryByText('企业微信群发')).toBeNull());
  });

  it('asks nothing of a step without words to post', async () => {
    const asked: string[] = [];
    mockServer.events.on('request:start', ({ request }) => { asked.push(new URL(request.url).pathname); });
    open(panel(), { script: null });
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(asked).not.toContain('/api/tasks/t1/wecom');
  });

  it('sends the words that the person has filled in, also to groups of other tasks, and says what is refused', async () => {
    const sent: unknown[] = [];
    mockServer.use(http.post('*/api/tasks/t1/wecom', async ({ request }) => {
      sent.push(await request.json());
      return sent.length > 1
        ? new HttpResponse(null, { status: 202 })
        : HttpResponse.json({ status: 422, title: '不对', detail: '内容里还有没填的空：小区', violations: [] }, { status: 422 });
    }));
    const other = group({ task: 't2', code: 'G002', name: '云栖里', ownerName: '鲍勃', received: 31 });
    const { user } = open(panel({ groups: [group(), other, group({ task: 't3', code: 'G003', name: '翡翠湾', problem: 'noChat' })], total: 3 }));
    await user.click(await screen.findByRole('button', { name: '群发到企业微信…' }));
    const dialog = await screen.findByRole('dialog', { name: '企业微信群发' });
    expect(within(dialog).getByText('每群每月最多 31 次')).toBeVisible();
    expect(within(dialog).queryByRole('alert')).toBeNull();
    expect(within(dialog).queryByLabelText(/翡翠湾/)).toBeNull();
    await user.click(within(dialog).getByLabelText(/云栖里/));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('1 个群已到上限');
    expect(within(dialog).getByText(/会分成 2 次群发/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '请群主发送' }));
    expect(await within(dialog).findByText('内容里还有没填的空：小区')).toBeVisible();
    await user.clear(within(dialog).getByLabelText(/内容/));
    await user.type(within(dialog).getByLabelText(/内容/), '滨江一号业主群早上好');
    expect(within(dialog).getByText(/发到别的群合适吗/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '请群主发送' }));
    expect(await screen.findByText('已提交，等群主确认')).toBeVisible();
    expect(sent).toEqual([{ text: '早上好，{小区}的朋友', tasks: ['t2'], files: [] }, { text: '滨江一号业主群早上好', tasks: ['t2'], files: [] }]);
  });

  it('sends pictures of the step, and others that are added', async () => {
    const poster = '0198f0bb-0000-7000-8000-000000000001';
    const added = '0198f0bb-0000-7000-8000-000000000002';
    const earlier = '0198f0bb-0000-7000-8000-000000000003';
    const sent: unknown[] = [];
    mockServer.use(
      http.head('*/api/files/:id', () => new HttpResponse(null, { headers: { 'Content-Type': 'image/jpeg', 'Content-Disposition': 'inline; filename="poster.jpg"' } })),
      http.post('*/api/files', () => HttpResponse.json({ id: added, name: '新海报.jpg', mediaType: 'image/jpeg', size: 9, link: `http://qipan.example/api/files/${added}` }, { status: 201 })),
      http.post('*/api/tasks/t1/wecom', async ({ request }) => {
        sent.push(await request.json());
        return sent.length > 1
          ? new HttpResponse(null, { status: 202 })
          : HttpResponse.json({ status: 422, title: '不对', detail: '“新海报.jpg”企业微信不收', violations: [] }, { status: 422 });
      }),
    );
    const { user } = open(panel({ sends: [send({ files: [poster] })] }), { values: { posterUrl: `http://qipan.example/api/files/${poster}` }, files: [earlier] });
    expect((await screen.findAllByRole('img', { name: 'poster.jpg' }))[0]).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '群发到企业微信…' }));
    const dialog = await screen.findByRole('dialog', { name: '企业微信群发' });
    expect(within(dialog).getByText('附件（0/9）')).toBeVisible();
    await user.upload(within(dialog).getByLabelText('添加图片或 PDF', { selector: 'input' }), new File(['x'], 'IMG_1.jpg', { type: 'image/jpeg' }));
    expect(await within(dialog).findByText('附件（1/9）')).toBeVisible();
    // Of the answers, of earlier steps, and the new one.
    await user.click(within(dialog).getByLabelText('附件 1'));
    expect(within(dialog).getByLabelText('附件 2')).not.toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: '请群主发送' }));
    expect(await within(dialog).findByText('“新海报.jpg”企业微信不收')).toBeVisible();
    await user.click(within(dialog).getByLabelText('附件 3'));
    await user.click(within(dialog).getByRole('button', { name: '请群主发送' }));
    expect(await screen.findByText('已提交，等群主确认')).toBeVisible();
    expect(sent).toEqual([expect.objectContaining({ files: [added, poster] }), expect.objectContaining({ files: [poster] })]);
  });

  it('shows the state of each group and reminds the owner', async () => {
    const reminded: string[] = [];
    mockServer.use(http.post('*/api/tasks/t1/wecom/:send/remind', ({ params }) => {
      reminded.push(String(params['send']));
      return reminded.length > 1
        ? HttpResponse.json({ status: 409, title: '冲突', detail: '24 小时内最多提醒 3 次，03-03 10:00 以后可以再提醒' }, { status: 409 })
        : new HttpResponse(null, { status: 202 });
    }));
    const { user } = open(panel({ groups: [group({ state: 'limited' }), group({ code: 'G002', name: '云栖里', problem: 'noUser' })], sends: [send({ error: '45009 reach max api', nextAt: '2026-03-02T10:05:00+08:00' })] }));
    expect(await screen.findByText('受限：已收到别的群发')).toBeVisible();
    expect(screen.getByText('群主没有填企业微信账号')).toBeVisible();
    expect(screen.getByText(/45009 reach max api/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '提醒群主' }));
    expect(await screen.findByText('已提醒')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '提醒群主' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('24 小时内最多提醒 3 次');
    expect(reminded).toEqual(['s1', 's1']);
  });

  it('lets a manager say who the owner is in WeCom', async () => {
    const said: unknown[] = [];
    mockServer.use(http.put('*/api/people/anna/wecom', async ({ request }) => {
      said.push(await request.json());
      return said.length > 1
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({ status: 422, title: '不对', detail: '这个企业微信账号已经属于别人', violations: [] }, { status: 422 });
    }));
    const { user } = open(panel({ groups: [group({ owner: 'anna', problem: 'noUser' })] }));
    await user.click(await screen.findByRole('button', { name: '填写' }));
    const dialog = await screen.findByRole('dialog', { name: '安娜 的企业微信账号' });
    await user.type(within(dialog).getByLabelText(/企业微信账号/), 'ZhangSan');
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(await within(dialog).findByText('这个企业微信账号已经属于别人')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(said).toEqual([{ userId: 'ZhangSan' }, { userId: 'ZhangSan' }]);
  });

  it('offers to complete when all is sent, and nothing to who may not', async () => {
    open(panel({ maySend: false, allSent: true, groups: [group({ state: 'sent' })], sends: [send({ state: 'ended', sent: 1, mayRemind: false })] }));
    expect(await screen.findByText(/全部已发送/)).toBeVisible();
    expect(screen.getByRole('button', { name: '去完成' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /群发到企业微信|提醒群主|放弃/ })).toBeNull();
  });
});
