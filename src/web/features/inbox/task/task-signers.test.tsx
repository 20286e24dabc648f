import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/session/session';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';
import { manager } from '@/testing/session-handlers';
import { aTaskDetail } from '@/testing/task-fixtures';
import type { Signer } from '../api/get-signers.query';
import { inboxRoutes } from '../routes';

const asked: Signer = {
  id: 's1', person: 'zoe', name: '佐伊', turn: 'before', reason: '看看预算', askedBy: 'anna', askedByName: '安娜',
  askedAt: '2026-03-02T09:00:00+08:00', state: 'signing', removable: false,
};

function open(acts: string[], signers: Signer[] = [], me?: Me) {
  mockServer.use(
    http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, script: null, acts }))),
    http.get('*/api/tasks/t1/signers', () => HttpResponse.json({ items: signers })),
    http.get('*/api/people', () => HttpResponse.json({ items: [{ username: 'zoe', name: '佐伊' }] })),
  );
  return renderApp(inboxRoutes, { at: '/inbox/t1', me });
}

function answer(act: string, status: number, problem?: object) {
  const sent: unknown[] = [];
  mockServer.use(
    http.post(`*/api/tasks/t1/${act}`, async ({ request }) => {
      sent.push(await request.json());
      return problem ? HttpResponse.json({ status, ...problem }, { status }) : new HttpResponse(null, { status });
    }),
  );
  return sent;
}

describe('further signers', () => {
  it('asks a person to sign, before or after, with a reason', async () => {
    const sent = answer('add-signer', 204);
    const { user } = open(['complete', 'add-signer']);
    await user.click(await screen.findByRole('button', { name: '加签…' }));
    const dialog = await screen.findByRole('dialog', { name: '请谁一起签' });
    await user.click(within(dialog).getByRole('button', { name: '加签' }));
    expect(within(dialog).getByText('请选择一个人')).toBeVisible();
    expect(within(dialog).getByText('请写明原因')).toBeVisible();
    await user.selectOptions(within(dialog).getByLabelText(/请谁签/), await within(dialog).findByRole('option', { name: '佐伊' }));
    await user.selectOptions(within(dialog).getByLabelText(/什么时候签/), 'after');
    await user.type(within(dialog).getByLabelText(/原因/), '请复核');
    await user.click(within(dialog).getByRole('button', { name: '加签' }));
    expect(await screen.findByText('已请 佐伊 签')).toBeVisible();
    expect(sent).toEqual([{ to: 'zoe', turn: 'after', reason: '请复核' }]);
  });

  const brought = (assignee: string) => {
    const history = [{ at: '2026-03-02T09:00:00+08:00', actor: 'anna', actorName: '安娜', action: 'add-signer-before', detail: '看看预算' }];
    mockServer.use(http.get('*/api/tasks/t1', () => HttpResponse.json(aTaskDetail({ form: null, script: null, acts: ['complete'], assignee, history }))));
    renderApp(inboxRoutes, { at: '/inbox/t1' });
  };

  it('says above the form by whom and why the work was brought', async () => {
    brought('zoe');
    expect(await screen.findByText('安娜 · 前加签', { selector: 'strong' })).toBeVisible();
  });

  it('does not say so to whoever brought it', async () => {
    brought('anna');
    expect(await screen.findByRole('button', { name: '提交办结' })).toBeVisible();
    expect(screen.queryByText('安娜 · 前加签', { selector: 'strong' })).not.toBeInTheDocument();
  });

  it('says why somebody cannot sign', async () => {
    answer('add-signer', 409, { title: '冲突', detail: '佐伊 已在这一步的签批人中' });
    const { user } = open(['complete', 'add-signer']);
    await user.click(await screen.findByRole('button', { name: '加签…' }));
    const dialog = await screen.findByRole('dialog');
    await user.selectOptions(within(dialog).getByLabelText(/请谁签/), await within(dialog).findByRole('option', { name: '佐伊' }));
    await user.type(within(dialog).getByLabelText(/原因/), '请复核');
    await user.click(within(dialog).getByRole('button', { name: '加签' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('佐伊 已在这一步的签批人中');
  });

  it('waits for whom it asked, and shows who asked and why', async () => {
    open(['add-signer', 'comment'], [asked]);
    expect(await screen.findByText(/你请的人先签/)).toBeVisible();
    expect(await screen.findByText(/安娜 请其先签：看看预算/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交办结' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '减签…' })).not.toBeInTheDocument();
  });

  it('lets a manager remove who has not signed', async () => {
    const sent = answer('remove-signer', 204);
    const { user } = open(['remove-signer'], [{ ...asked, removable: true }, { ...asked, id: 's2', name: '乌玛', state: 'signed' }], manager);
    expect(await screen.findAllByRole('button', { name: '减签…' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '减签…' }));
    const dialog = await screen.findByRole('dialog', { name: '不再请 佐伊 签' });
    await user.type(within(dialog).getByLabelText(/原因/), '已口头同意');
    await user.click(within(dialog).getByRole('button', { name: '减签' }));
    expect(await screen.findByText('已减签：佐伊')).toBeVisible();
    expect(sent).toEqual([{ signer: 's1', reason: '已口头同意' }]);
  });

  it('shows those whom the model names of several with their votes, and lets them be removed', async () => {
    const sent = answer('remove-signer', 204);
    const named: Signer = { id: '1', person: 'bob', name: '鲍勃', turn: 'named', votes: 3, state: 'signing', removable: true };
    const { user } = open(['remove-signer'], [{ ...named, id: '0', person: null, name: null, votes: 1, state: 'signed', removable: false }, named], manager);
    const card = await screen.findByRole('region', { name: '签批人' });
    expect(await within(card).findByText('一位签批人 · 已签')).toBeVisible();
    expect(within(card).getByText('流程指定 · 3 票')).toBeVisible();
    await user.click(within(card).getByRole('button', { name: '减签…' }));
    const dialog = await screen.findByRole('dialog', { name: '不再请 鲍勃 签' });
    expect(within(dialog).getByText(/其余的人重新计票/)).toBeVisible();
    await user.type(within(dialog).getByLabelText(/原因/), '已离岗');
    await user.click(within(dialog).getByRole('button', { name: '减签' }));
    expect(await screen.findByText('已减签：鲍勃')).toBeVisible();
    expect(sent).toEqual([{ signer: '1', reason: '已离岗' }]);
  });

  it('is no matter of tasks that decide nothing', async () => {
    open(['complete', 'comment']);
    expect(await screen.findByRole('button', { name: '提交办结' })).toBeVisible();
    expect(screen.queryByRole('region', { name: '签批人' })).not.toBeInTheDocument();
  });
});
