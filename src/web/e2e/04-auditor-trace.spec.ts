import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { signIn } from './support/people';
import { api } from './support/server';

interface Processes {
  items: { id: string; process: string }[];
}

describe('an auditor retells what happened', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let master: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, DESKTOP));
    await signIn(page, 'auditor');
    const { items } = await api<Processes>('auditor', '/api/audit/processes?process=launch-campaign&limit=1');
    master = items[0]?.id ?? '';
  });
  afterAll(() => browser?.close());

  it('searches events, and exports them', async () => {
    await page.goto('/audit');
    const rows = page.getByRole('table', { name: '事件' }).getByRole('row');
    await rows.nth(1).waitFor();
    await expectAccessible(page);
    await picture(page, '04-events');
    await page.getByLabel('操作人').fill('nobody-by-this-name');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的记录').waitFor();
    expect(await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href')).toContain('format=csv');
  });

  it('finds a process and follows its path on the diagram', async () => {
    await page.goto('/audit/processes?process=launch-campaign');
    await page.getByRole('table', { name: '流程' }).getByRole('row').nth(1).waitFor();
    await expectAccessible(page);
    await page.goto(`/audit/processes/${master}`);
    await page.locator('.djs-container .walked').first().waitFor();
    await page.getByTitle('Powered by bpmn.io').waitFor();
    expect(await page.locator('.djs-container .djs-connection.walked').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await picture(page, '04-trace');
  });

  it('presses a step of the timeline and sees it in the diagram', async () => {
    await page.getByRole('button', { name: /^在图上查看/ }).first().click();
    await page.locator('.djs-container .djs-element.selected').waitFor();
    await page.locator('li[aria-current=step]').first().waitFor();
  });

  it('may look at campaigns and playbooks but change nothing', async () => {
    await page.goto('/campaigns');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: '新建活动' }).count()).toBe(0);
    await page.goto('/playbooks');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByRole('link', { name: '新建剧本' }).count()).toBe(0);
  });

  it('reads the trace on a phone, too', async () => {
    const phone = await openPage(browser, PHONE);
    await signIn(phone.page, 'auditor');
    for (const path of ['/audit', '/audit/processes', `/audit/processes/${master}`]) {
      await phone.page.goto(path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await phone.page.waitForTimeout(500);
      await expectNoSidewaysScroll(phone.page);
      await expectAccessible(phone.page);
    }
    await picture(phone.page, '04-phone');
    expect(phone.complaints).toEqual([]);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
