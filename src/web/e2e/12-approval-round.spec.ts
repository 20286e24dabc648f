import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { APPROVER, AUTHOR, handInPlan, launchApproval, SIGNER, taskOf } from './support/approval';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { signIn } from './support/people';
import { api } from './support/server';

const SIGNER_NAME = '贾正';
const WHY_ASKED = '请看有没有夸大';
const WHY_BACK = '第一条像广告，请换成生活内容';

async function look(page: Page, name: string) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await picture(page, name);
}

/** Approves on the page of the task. */
async function approve(page: Page, id: string) {
  await page.goto(`/inbox/${id}`);
  await page.locator('.qipan-form').getByLabel('通过', { exact: true }).check();
  await page.locator('.qipan-form').getByLabel('真实').check();
  await page.getByRole('button', { name: '提交办结' }).click();
  await page.getByText(/已办结：人设审批/).waitFor();
}

describe('an approval round', () => {
  let browser: Browser;
  let approver: Page;
  let author: Page;
  let signer: Page;
  const complaints: string[][] = [];
  let campaign: string;
  let first: Awaited<ReturnType<typeof taskOf>>;

  const phone = async (person: string) => {
    const opened = await openPage(browser, PHONE);
    complaints.push(opened.complaints);
    await signIn(opened.page, person);
    return opened.page;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    campaign = await launchApproval();
    await handInPlan(campaign);
    first = await taskOf(campaign, 'ip03');
    approver = await phone(APPROVER);
  });
  afterAll(() => browser?.close());

  it('has the approver ask somebody to sign before (加签)', async () => {
    await approver.goto(`/inbox/${first.id}`);
    await approver.getByRole('button', { name: '加签…' }).click();
    const dialog = approver.getByRole('dialog', { name: '请谁一起签' });
    await dialog.getByLabel(/请谁签/).selectOption({ label: SIGNER_NAME });
    await dialog.getByLabel(/原因/).fill(WHY_ASKED);
    await look(approver, '12-ask');
    await dialog.getByRole('button', { name: '加签', exact: true }).click();
    await approver.getByText(`已请 ${SIGNER_NAME} 签`).waitFor();
    await approver.getByText('你请的人先签，签完再由你决定。').waitFor();
    expect(await approver.getByRole('button', { name: '提交办结' }).count()).toBe(0);
    await approver.getByRole('region', { name: '签批人' }).scrollIntoViewIfNeeded();
    await look(approver, '12-waits');
    await approver.goto(`/inbox?view=mine&campaign=${campaign}`);
    await approver.getByText(/等 1 人先签/).waitFor();
    await look(approver, '12-list');
  });

  it('has the signer sign', async () => {
    signer = await phone(SIGNER);
    const { id } = await taskOf(campaign, 'ip03', SIGNER);
    await signer.goto(`/inbox/${id}`);
    await signer.getByText(new RegExp(WHY_ASKED)).first().waitFor();
    await look(signer, '12-signer');
    await approve(signer, id);
  });

  it('has the approver send it back to the author (退回)', async () => {
    await approver.goto(`/inbox/${first.id}`);
    await approver.getByRole('button', { name: '提交办结' }).waitFor();
    await approver.getByRole('button', { name: '退回…' }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByRole('radio', { name: /排内容计划/ }).check();
    await dialog.getByLabel(/原因/).fill(WHY_BACK);
    await look(approver, '12-back');
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await approver.getByText(/已退回/).first().waitFor();
  });

  it('has the author mend it', async () => {
    author = await phone(AUTHOR);
    const { id } = await taskOf(campaign, 'ip02', AUTHOR);
    await author.goto(`/inbox/${id}`);
    await author.getByText(new RegExp(WHY_BACK)).first().waitFor();
    await author.locator('.qipan-form').getByLabel('正文').first().fill('第 1 条：早上开门，先给老街坊泡壶茶');
    await look(author, '12-mend');
    await author.getByRole('button', { name: '提交办结' }).click();
    await author.getByText(/已办结：排内容计划/).waitFor();
  });

  it('has the approver approve', async () => {
    const { id } = await taskOf(campaign, 'ip03');
    expect(id).not.toBe(first.id);
    await approve(approver, id);
  });

  it('is recorded whole', async () => {
    await approver.goto(`/inbox/${first.id}`);
    await approver.getByText('已取消：流程不再需要这一步。').waitFor();
    await approver.getByText('经过').click();
    for (const word of ['前加签', '加签人已签', '退回']) await approver.getByRole('listitem').filter({ hasText: `· ${word}` }).first().waitFor();
    await approver.getByText('经过').scrollIntoViewIfNeeded();
    await look(approver, '12-history');
    const { items } = await api<{ items: { action: string }[] }>('auditor', `/api/audit/events?campaign=${campaign}&limit=200`);
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['add-signer', 'return', 'complete']));
    const desk = await openPage(browser, DESKTOP);
    complaints.push(desk.complaints);
    await signIn(desk.page, 'auditor');
    await desk.page.goto(`/audit/processes/${first.processInstance}`);
    await desk.page.getByText('人设审批').first().waitFor();
    await expectAccessible(desk.page);
    await picture(desk.page, '12-trace');
  });

  it('met no error of the pages on the way', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
