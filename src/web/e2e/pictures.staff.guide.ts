import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { APPROVER, handInPlan, launchApproval, SIGNER, taskOf } from './support/approval';
import { DESKTOP, openBrowser, PHONE } from './support/browser';
import { beginPosts, HOST, launchMorning, publishMorning } from './support/morning';
import { post } from './support/server';
import { nameOfCampaign, shoot } from './support/shoot';

// Takes those pictures of src/docs/guide for which the demo has no occasion of its own.

const STEP = '发早安话题';

let browser: Browser;
let morning: string;
let approval: string;

beforeAll(async () => {
  browser = await openBrowser();
  await publishMorning();
  morning = await launchMorning(await nameOfCampaign('冬季早安计划'));
  await beginPosts(morning);
  approval = await launchApproval(await nameOfCampaign('曼姐人设打造'));
  await handInPlan(approval);
}, 120_000);
afterAll(() => browser?.close());

const inbox = () => `/inbox?view=mine&campaign=${morning}`;
const posts = (page: Page) => page.getByText(STEP).first().waitFor();

it('shows one form for many groups', async () => {
  await shoot(browser, 'staff-bulk', PHONE, HOST, inbox(), async (page) => {
    await posts(page);
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('checkbox', { name: new RegExp(STEP) }).first().check();
    await page.getByRole('button', { name: '同一步的全选' }).click();
    await page.getByText('已选 20').waitFor();
    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '办结' }).click();
    await page.getByLabel('已发布').check();
  });
});

it('shows what is done without a network', async () => {
  await shoot(browser, 'staff-offline', { ...PHONE, serviceWorkers: 'allow' }, HOST, inbox(), async (page) => {
    await posts(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByText(STEP).first().click();
    await page.getByLabel('已发布').check();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByText('待送出', { exact: true }).waitFor();
    // What it tells stands over the line that says since when.
    await page.getByRole('status').getByRole('button', { name: '关闭' }).tap();
  });
});

it('shows who is asked to sign, and for whom is waited', async () => {
  const { id } = await taskOf(approval, 'ip03', APPROVER);
  await shoot(browser, 'staff-ask', PHONE, APPROVER, `/inbox/${id}`, async (page) => {
    await page.getByRole('button', { name: '加签…' }).click();
    await page.getByRole('dialog', { name: '请谁一起签' }).getByLabel(/原因/).fill('请看有没有夸大');
  });
  await post(APPROVER, `/api/tasks/${id}/add-signer`, { to: SIGNER, turn: 'before', reason: '请看有没有夸大' });
  await shoot(browser, 'staff-signers', PHONE, APPROVER, `/inbox/${id}`, async (page) => {
    const signers = page.getByRole('region', { name: '签批人' });
    await signers.waitFor();
    await signers.evaluate((panel) => panel.scrollIntoView({ block: 'center' }));
  });
});

it('shows the keys', async () => {
  await shoot(browser, 'staff-keys', DESKTOP, HOST, inbox(), async (page) => {
    await posts(page);
    // Keys are heard once their button is there; it comes after the list.
    await page.getByRole('button', { name: '快捷键 ?' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  });
});

it('shows how word gets out', async () => {
  await shoot(browser, 'staff-notices', PHONE, HOST, '/notifications', (page) => page.getByRole('listitem').first().waitFor());
  await shoot(browser, 'staff-preferences', PHONE, HOST, '/notifications/preferences', (page) => page.getByRole('heading', { name: '手机日历' }).waitFor());
});

it('shows what would be handed over', async () => {
  await shoot(browser, 'manager-handover', DESKTOP, 'manager', `/campaigns/handover?person=${HOST}`, async (page) => {
    await page.getByLabel(/^接手人/).selectOption('staff');
    await page.getByLabel(/^原因/).fill('离职');
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText('预览：还没有改动').waitFor();
  });
});
