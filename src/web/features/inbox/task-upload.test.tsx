import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeAll, describe, expect, it } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from './routes';
import type { FormValues, TaskDetail } from './types';

const ID = '0198f0aa-0000-7000-8000-000000000001';
const LINK = `http://qipan.example/api/files/${ID}`;
const RULES = { required: true, pattern: '^https?://\\S+$', validationType: 'custom' };

const inspection = {
  key: 'is02-inspect-self',
  schema: {
    type: 'default',
    schemaVersion: 18,
    components: [
      { type: 'textfield', id: 'field_photo', key: 'photo', label: '照片', validate: RULES, properties: { labelEn: 'Photo', upload: 'photo' } },
      { type: 'textfield', id: 'field_link', key: 'link', label: '链接' },
    ],
  },
};

function open(over: Partial<TaskDetail> = {}) {
  mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: inspection, values: {}, ...over }))));
  return renderApp(inboxRoutes, { at: '/inbox/t1' });
}

function answerUpload(...answers: (() => Response | Promise<Response>)[]) {
  const sent: string[] = [];
  mockServer.use(http.post('*/api/files', async ({ request }) => {
    sent.push(request.headers.get('Content-Type') ?? '');
    return (answers.length > 1 ? answers.shift() : answers[0])?.() ?? HttpResponse.error();
  }));
  return sent;
}

const taken = () => HttpResponse.json({ id: ID, name: '现场.jpg', mediaType: 'image/jpeg', size: 9, link: LINK }, { status: 201 });
const full = () => HttpResponse.json({ status: 503, title: '服务暂不可用', detail: '文件没有存下来' }, { status: 503 });

async function choose() {
  await screen.findByRole('button', { name: '拍照或选择照片' });
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!picker) throw new Error('no picker');
  expect(picker.accept).toBe('image/*');
  fireEvent.change(picker, { target: { files: [new File(['x'], 'IMG_1.jpg', { type: 'image/jpeg' })] } });
}

const submit = () => screen.getByRole('button', { name: '提交办结' });

beforeAll(() => import('@/shared/form/form-view'), 120_000);

describe('a field that takes a photo', () => {
  it('sends the photo, shows it, and hands in its link', async () => {
    const sent: FormValues[] = [];
    mockServer.use(http.post('*/api/tasks/t1/complete', async ({ request }) => {
      sent.push(((await request.json()) as { values: FormValues }).values);
      return new HttpResponse(null, { status: 204 });
    }));
    const types = answerUpload(taken);
    const { user } = open();
    await choose();
    expect(await screen.findByAltText('现场.jpg')).toHaveAttribute('src', `/api/files/${ID}`);
    expect(types).toEqual([expect.stringContaining('multipart/form-data')]);
    await user.click(submit());
    expect(await screen.findByText(/已办结/)).toBeVisible();
    expect(sent).toEqual([expect.objectContaining({ photo: LINK })]);
  });

  it('keeps the file and the rest of the form when the server cannot store it, and tries again', async () => {
    answerUpload(full, taken);
    const { user } = open();
    await user.type(await screen.findByLabelText('链接'), 'abc');
    await choose();
    expect(await screen.findByText('上传失败：文件没有存下来')).toBeVisible();
    expect(screen.getByLabelText('链接')).toHaveValue('abc');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByAltText('现场.jpg')).toBeVisible();
    expect(screen.getByLabelText('链接')).toHaveValue('abc');
  });

  it('says why a file is not taken, and does not offer to send the same again', async () => {
    answerUpload(() => HttpResponse.json({ status: 422, title: '不合规则', detail: '只收照片' }, { status: 422 }));
    open();
    await choose();
    expect(await screen.findByText('上传失败：只收照片')).toBeVisible();
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  it('waits with handing in while the photo is on its way', async () => {
    let finish: (answer: Response) => void = () => undefined;
    answerUpload(() => new Promise((done) => { finish = done; }));
    const { user } = open();
    await choose();
    expect(await screen.findByText(/正在上传/)).toBeVisible();
    await user.click(submit());
    expect(await screen.findByText('请等上传完成。')).toBeVisible();
    finish(taken());
    expect(await screen.findByAltText('现场.jpg')).toBeVisible();
  });

  it('lets go of a photo, and takes a link instead', async () => {
    answerUpload(taken);
    const { user } = open();
    await choose();
    await user.click(await screen.findByRole('button', { name: '移除 现场.jpg' }));
    await user.type(await screen.findByLabelText(/照片/), 'https://example.com/a.jpg');
    await waitFor(() => expect(localStorage.getItem('qipan.draft.manager.t1')).toContain('example.com'));
  });

  it('shows files in what was handed in, by name where they are no photos, and says when they are not for you', async () => {
    mockServer.use(http.head(`*/api/files/${ID.replace(/1$/, '2')}`, () =>
      new HttpResponse(null, { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': "attachment; filename=\"=?UTF-8?Q?x?=\"; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf" } })));
    mockServer.use(http.head(`*/api/files/${ID.replace(/1$/, '3')}`, () => new HttpResponse(null, { status: 404 })));
    open({ state: 'done', acts: [], values: { photo: LINK.replace(/1$/, '2'), link: LINK.replace(/1$/, '3') } });
    expect(await screen.findByRole('link', { name: '合同.pdf' })).toHaveAttribute('href', `/api/files/${ID.replace(/1$/, '2')}`);
    expect(await screen.findByText('这个文件已不在，或者你没有权限查看。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '拍照或选择照片' })).toBeNull();
  });
});
