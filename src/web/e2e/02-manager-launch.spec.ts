import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { goodRows, groupsCsv } from './support/csv';
import { type Component, fillForm } from './support/fill-form';
import { signIn } from './support/people';
import { api } from './support/server';

interface Playbook {
  startForm: { schema: { components: Component[] } };
}

const NAME = `故事发售 ${Date.now() % 1_000_000}`;
const ASKED_ABOVE = ['campaignName', 'campaignStartDate', 'plannedGroupCount'];
const GROUPS = 12;

/** Two days ahead on the server's clock, which the demo may have moved. */
async function startDate(): Promise<string> {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  return new Date(new Date(now).getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
}

describe('a manager launches a campaign', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let address: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, DESKTOP));
    await signIn(page, 'manager');
  });
  afterAll(() => browser?.close());

  it('plans it: playbook, date, the start form, people for every role', async () => {
    await page.goto('/campaigns');
    await page.getByRole('heading', { level: 1, name: '活动' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '新建活动' }).click();
    await page.getByLabel('剧本').selectOption('launch-campaign');
    await page.getByLabel('活动名称').fill(NAME);
    await page.getByRole('textbox', { name: '启动日' }).fill(await startDate());
    const { startForm } = await api<Playbook>('manager', '/api/playbooks/launch-campaign');
    await page.locator('.qipan-form .fjs-form-field').first().waitFor();
    await fillForm(page, startForm.schema.components.filter(({ key }) => !key || !ASKED_ABOVE.includes(key)));
    await staffEveryRole(page);
    await page.getByText('高级参数').click();
    await page.getByLabel('按名称或编号查找参数').fill('runMode');
    await page.getByLabel('打法', { exact: true }).selectOption('fine');
    await expectAccessible(page);
    await picture(page, '02-plan');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    address = new URL(page.url()).pathname;
  });

  it('is told what is missing when it launches without groups', async () => {
    await page.getByRole('button', { name: '启动活动' }).click();
    await page.getByRole('alert').filter({ hasText: '群' }).waitFor();
    await expectAccessible(page);
  });

  it('is shown the bad line of a group file, and nothing is imported', async () => {
    const rows = goodRows('S', GROUPS);
    rows[1] = 'S002,二群,很多人,,,';
    await page.getByLabel('选择 CSV 文件').setInputFiles(groupsCsv(rows));
    await page.getByRole('table', { name: '问题' }).getByRole('cell', { name: '3', exact: true }).waitFor();
    expect(await page.getByText(/已导入 \d+ 个群/).count()).toBe(0);
    await picture(page, '02-bad-line');
  });

  it('imports the mended file and launches', async () => {
    await page.getByLabel('选择 CSV 文件').setInputFiles(groupsCsv(goodRows('S', GROUPS)));
    await page.getByText(`已导入 ${GROUPS} 个群`).first().waitFor();
    await page.getByRole('button', { name: '启动活动' }).click();
    await page.getByText('活动已启动').waitFor();
    await page.getByRole('link', { name: '群台账' }).waitFor();
    await expectAccessible(page);
    await picture(page, '02-overview');
  });

  it('sees every group in the ledger and finds one', async () => {
    await page.getByRole('link', { name: '群台账' }).click();
    await page.getByText('S001', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('searchbox').fill('S007');
    await page.waitForURL(/q=S007/);
    await page.getByText('S001', { exact: true }).waitFor({ state: 'detached' });
    expect(await page.getByText('S007', { exact: true }).count()).toBe(1);
    await picture(page, '02-ledger');
  });

  it('holds the campaign for a reason and resumes it', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: '暂停', exact: true }).click();
    const hold = page.getByRole('dialog', { name: '暂停' });
    await hold.getByRole('button', { name: '确认暂停' }).click();
    await hold.getByText('请写明原因').waitFor();
    await expectAccessible(page);
    await hold.getByLabel('原因').fill('等样品复检');
    await hold.getByRole('button', { name: '确认暂停' }).click();
    await page.getByRole('banner').or(page.locator('header')).getByText('已暂停').first().waitFor();
    await picture(page, '02-held');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    const resume = page.getByRole('dialog', { name: '恢复' });
    await resume.getByLabel('原因').fill('复检合格');
    await resume.getByRole('button', { name: '确认恢复' }).click();
    await page.locator('header').getByText('进行中').first().waitFor();
  });

  it('reads it on a phone, too', async () => {
    const phone = await openPage(browser, PHONE);
    await signIn(phone.page, 'manager');
    for (const path of ['/campaigns', address, `${address}/ledger`, '/campaigns/new', '/playbooks']) {
      await phone.page.goto(path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await phone.page.waitForTimeout(500);
      await expectNoSidewaysScroll(phone.page);
      await expectAccessible(phone.page);
    }
    expect(phone.complaints).toEqual([]);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});

/** Roles with one holder are staffed already; the others get the first who is offered. */
async function staffEveryRole(page: Page) {
  const roles = page.locator('li').filter({ has: page.getByRole('group') });
  await roles.first().waitFor();
  await page.waitForLoadState('networkidle');
  for (const role of await roles.all()) {
    if ((await role.locator('button[aria-pressed=true]').count()) === 0) await role.locator('button[aria-pressed]').first().click();
  }
}
