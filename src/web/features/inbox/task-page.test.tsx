import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { switchLanguage } from '@/shared/i18n/i18n';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { aTaskDetail } from '@/testing/task-fixtures';
import { inboxRoutes } from './routes';
import type { FormValues, TaskDetail } from './types';

const approval = {
  key: 'lc02-approve-brief',
  schema: {
    type: 'default',
    schemaVersion: 16,
    components: [
      { type: 'text', id: 'text_header', text: '审批立项。', properties: { labelEn: 'Approve the brief.' } },
      { type: 'radio', id: 'field_decision', key: 'decision', label: '审批结论', validate: { required: true }, values: [{ value: 'approve', label: '通过' }, { value: 'revise', label: '退回修改' }], properties: { labelEn: 'Decision', optionsEn: 'approve=Approve;revise=Send back' } },
      { type: 'textarea', id: 'field_comment', key: 'comment', label: '审批意见', validate: { maxLength: 500 }, properties: { labelEn: 'Comment', requiredWhen: 'decision != "approve"' } },
    ],
  },
};

function open(over: Partial<TaskDetail> = {}) {
  mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: approval, ...over }))));
  return renderApp(inboxRoutes, { at: '/inbox/t1' });
}

function answerComplete(status: number, problem?: object) {
  const sent: FormValues[] = [];
  mockServer.use(
    http.post('*/api/tasks/t1/complete', async ({ request }) => {
      sent.push(((await request.json()) as { values: FormValues }).values);
      return problem ? HttpResponse.json({ status, ...problem }, { status }) : new HttpResponse(null, { status });
    }),
  );
  return sent;
}

const submit = () => screen.getByRole('button', { name: '提交办结' });

// The form library is big: it is compiled before the first test waits for it.
beforeAll(() => import('@/shared/form/form-view'), 120_000);

describe('the task page', () => {
  it('sends what was filled in and returns to the list', async () => {
    const sent = answerComplete(204);
    const { user, router } = open();
    await user.click(await screen.findByLabelText('通过'));
    await user.click(submit());
    expect(await screen.findByText(/已办结/)).toBeVisible();
    expect(sent).toEqual([expect.objectContaining({ decision: 'approve' })]);
    expect(router.state.location.pathname).toBe('/inbox');
  });

  it('sends nothing while a required answer is missing, in Chinese words', async () => {
    const sent = answerComplete(204);
    const { user } = open();
    await screen.findByLabelText('通过');
    await user.click(submit());
    expect(await screen.findAllByText('必填。')).not.toHaveLength(0);
    expect(sent).toEqual([]);
  });

  it('asks for a comment when the decision needs one', async () => {
    const sent = answerComplete(204);
    const { user } = open();
    await user.click(await screen.findByLabelText('退回修改'));
    await user.click(submit());
    expect(await screen.findByText('必填。')).toBeVisible();
    expect(sent).toEqual([]);
  });

  it('shows the objection of the server at its field and keeps the answers', async () => {
    answerComplete(422, { title: '校验未通过', violations: [{ field: 'comment', rule: 'minLength', message: '意见至少 5 个字' }, { field: 'other', rule: 'unknown', message: '没有这个字段' }] });
    const { user } = open();
    await user.click(await screen.findByLabelText('退回修改'));
    await user.type(screen.getByLabelText(/审批意见/), '不行');
    await user.click(submit());
    const message = await screen.findByText('意见至少 5 个字');
    expect(message.closest('.fjs-form-field-textarea')).not.toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent('没有这个字段');
    expect(screen.getByLabelText(/审批意见/)).toHaveValue('不行');
  });

  it('explains a conflict and keeps the answers as a draft', async () => {
    answerComplete(409, { title: '冲突', detail: '任务已由陈小群办结' });
    const { user } = open();
    await user.click(await screen.findByLabelText('通过'));
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent('任务已由陈小群办结');
    expect(screen.getByRole('alert')).toHaveTextContent('你填的内容还在');
    await waitFor(() => expect(localStorage.getItem('qipan.draft.manager.t1')).toContain('approve'));
  });

  it('restores a draft, and forgets it when it is discarded', async () => {
    localStorage.setItem('qipan.draft.manager.t1', JSON.stringify({ values: { comment: '上次写到一半' }, at: Date.now() }));
    const { user } = open();
    expect(await screen.findByLabelText(/审批意见/)).toHaveValue('上次写到一半');
    await user.click(screen.getByRole('button', { name: '放弃草稿' }));
    await waitFor(() => expect(screen.getByLabelText(/审批意见/)).toHaveValue(''));
    expect(localStorage.getItem('qipan.draft.manager.t1')).toBeNull();
  });

  it('copies the script', async () => {
    const { user } = open();
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    await user.click(await screen.findByRole('button', { name: '复制话术' }));
    expect(await screen.findByText(/已复制/)).toBeVisible();
    expect(write).toHaveBeenCalledWith(expect.stringContaining('今天聊一个大家都关心的'));
  });

  it('copies by selection where the clipboard is closed, and says when neither works', async () => {
    const { user } = open();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('insecure'));
    document.execCommand = () => false;
    await user.click(await screen.findByRole('button', { name: '复制话术' }));
    expect(await screen.findByText(/长按文字/)).toBeVisible();
  });

  it('must be claimed before it can be filled in', async () => {
    open({ state: 'open', assignee: null, acts: ['claim', 'complete'] });
    expect(await screen.findByText('还没有人领取。领取后即可填写。')).toBeVisible();
    expect(screen.getByRole('button', { name: '领取任务' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: '提交办结' })).toBeNull();
  });

  it('shows labels, options and complaints of the form in English', async () => {
    await switchLanguage('en');
    const { user } = open();
    expect(await screen.findByLabelText('Send back')).toBeVisible();
    expect(screen.getByText('Approve the brief.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Complete' }));
    expect(await screen.findAllByText('Field is required.')).not.toHaveLength(0);
  });
});
