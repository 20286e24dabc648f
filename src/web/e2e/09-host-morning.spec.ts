import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { beginPosts, HOST, launchMorning, publishMorning } from './support/morning';
import { signIn } from './support/people';
import { api, post } from './support/server';

const KEPT = `早安 ${Date.now()}`;

describe("a host's morning with twenty groups", () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let campaign: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    await publishMorning();
    campaign = await launchMorning();
    await signIn(page, HOST);
  });
  afterAll(() => browser?.close());

  it('sees the tasks come without a reload', async () => {
    const stream = page.waitForResponse('**/api/tasks/stream');
    await page.goto(`/inbox?view=mine&campaign=${campaign}`);
    await stream;
    await page.getByText('收尾复盘').first().waitFor();
    // Longer than the stream takes, shorter than the list would take to ask by itself.
    page.setDefaultTimeout(15_000);
    await beginPosts(campaign);
    await page.getByText('发早安话题').first().waitFor();
    page.setDefaultTimeout(60_000);
  });

  it('chooses all of a step, and fills one form for them', async () => {
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('checkbox', { name: /发早安话题/ }).first().check();
    await page.getByRole('button', { name: '同一步的全选' }).click();
    await page.getByText('已选 20').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '09-chosen');
    // Meanwhile somebody else did one of them.
    const { items } = await api<{ items: { id: string; group: string }[] }>('manager', `/api/tasks?view=team&campaign=${campaign}&group=g07`);
    await post(HOST, `/api/tasks/${items[0]?.id}/complete`, { values: { posted: true } });

    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '办结' }).click();
    await page.getByText('各群不同，这里不填：消息链接').waitFor();
    await page.getByLabel('已发布').check();
    await expectAccessible(page);
    await picture(page, '09-form');
    await page.getByRole('button', { name: '全部办结' }).click();
  });

  it('sees what became of each', async () => {
    await page.getByText('19 个办成，1 个没有办成').waitFor();
    await page.getByText('任务已经完成').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '09-results');
    await page.getByRole('button', { name: '完成', exact: true }).click();
    await page.getByText('发早安话题').first().waitFor({ state: 'detached' });
    const { items } = await api<{ items: { name: string }[] }>('manager', `/api/tasks?view=team&campaign=${campaign}`);
    expect(items.map(({ name }) => name)).toEqual(['收尾复盘']);
  });

  it('keeps the filter of the morning', async () => {
    await page.getByRole('button', { name: /^筛选/ }).click();
    await page.getByText('保存当前筛选').click();
    await page.getByLabel('名称').fill(KEPT);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('region', { name: '常用筛选' }).getByText(KEPT).waitFor();
    await expectAccessible(page);
    await picture(page, '09-filters');
    const desk = await openPage(browser, DESKTOP);
    await signIn(desk.page, HOST);
    await desk.page.goto('/inbox');
    await desk.page.getByRole('button', { name: /^筛选/ }).click();
    await desk.page.getByRole('region', { name: '常用筛选' }).getByText(KEPT).click();
    await desk.page.waitForURL(`**campaign=${campaign}**`);
    await desk.page.getByRole('button', { name: '多选' }).click();
    await picture(desk.page, '09-desktop');
    expect(desk.complaints).toEqual([]);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
