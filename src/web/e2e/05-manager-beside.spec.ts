import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { signIn } from './support/people';
import { api } from './support/server';

interface Items<T> {
  items: T[];
}
interface Campaign {
  id: string;
  name: string;
}

const PLAYBOOK = 'game-activation';

describe('a manager starts a playbook beside the running campaign', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let campaign: Campaign;
  let group: string;
  let playDay: string;
  /** The address of its trace. */
  let started: string;
  let approvals: number;

  const approvalsNow = async () =>
    (await api<Items<{ stepCode: string }>>('manager', `/api/tasks?view=team&campaign=${campaign.id}&group=${encodeURIComponent(group)}&limit=100`)).items
      .filter(({ stepCode }) => stepCode === 'ga01a').length;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, DESKTOP));
    const { items } = await api<Items<Campaign>>('manager', '/api/campaigns?status=running');
    campaign = items.find(({ name }) => name.startsWith('示例')) ?? { id: '', name: '' };
    group = (await api<Items<{ code: string }>>('manager', `/api/campaigns/${campaign.id}/ledger?limit=1`)).items[0]?.code ?? '';
    const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
    playDay = new Date(new Date(now).getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    approvals = await approvalsNow();
    await signIn(page, 'manager');
  });
  afterAll(() => browser?.close());

  it('comes from the playbook, and chooses the campaign', async () => {
    await page.goto(`/playbooks/${PLAYBOOK}`);
    await page.getByRole('link', { name: '在活动中启动' }).click();
    await page.getByRole('link', { name: new RegExp(campaign.name) }).waitFor();
    await expectAccessible(page);
    await picture(page, '05-choose-campaign');
    await page.getByRole('link', { name: new RegExp(campaign.name) }).click();
    await page.getByRole('heading', { level: 1, name: '另起流程' }).waitFor();
    expect(await page.getByRole('radio', { name: new RegExp(PLAYBOOK) }).first().isChecked()).toBe(true);
  });

  it('finds another one by its English name, and reads that it needs a campaign of its own', async () => {
    await page.goto(`/campaigns/${campaign.id}`);
    await page.getByRole('link', { name: '另起流程' }).click();
    await page.getByRole('button', { name: '启动' }).click();
    await page.getByText('请选择剧本').waitFor();
    await page.getByRole('searchbox', { name: '剧本' }).fill('launch campaign');
    await page.getByRole('radio', { name: /launch-campaign/ }).first().check();
    await page.getByText('请为它另建活动').waitFor();
    expect(await page.getByRole('button', { name: '启动' }).count()).toBe(0);
    await expectAccessible(page);
    await picture(page, '05-own-campaign');
  });

  it('is shown what is missing, without anything being started', async () => {
    await page.getByRole('searchbox', { name: '剧本' }).fill(PLAYBOOK);
    await page.getByRole('radio', { name: new RegExp(PLAYBOOK) }).first().check();
    await page.getByRole('radio', { name: '每个所选的群一次' }).check();
    await page.locator('.qipan-form .fjs-form-field').first().waitFor();
    await page.getByRole('button', { name: '启动' }).click();
    await page.getByText('请至少选一个群').waitFor();
    await page.getByText('必填。').first().waitFor();
    expect(await page.getByRole('textbox', { name: '群号' }).evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await picture(page, '05-missing');
  });

  it('starts it for one group, by the keyboard where it can, and is told so', async () => {
    await page.getByRole('searchbox', { name: /查找群/ }).fill(group);
    await page.getByRole('checkbox', { name: new RegExp(`^${group} `) }).press('Space');
    await fillGame(page, playDay);
    await picture(page, '05-filled');
    await page.getByRole('button', { name: '为 1 个群启动' }).press('Enter');
    await page.getByRole('status').filter({ hasText: '已为 1 个群启动' }).waitFor();
    started = (await page.getByRole('link', { name: `${group} 的流程轨迹` }).getAttribute('href')) ?? '';
    await expectAccessible(page);
    await picture(page, '05-started');
  });

  it('sees it among the running processes of the campaign', async () => {
    await page.getByRole('link', { name: '查看流程' }).click();
    await page.getByRole('button', { name: '只看进行中' }).click();
    await page.waitForURL(/state=active/);
    await page.getByLabel('剧本').selectOption(PLAYBOOK);
    const row = page.getByRole('table', { name: '流程' }).getByRole('row').filter({ has: page.locator(`a[href='${started}']`) });
    await row.getByText('进行中').waitFor();
    await row.getByText(group).waitFor();
    await expectAccessible(page);
    await picture(page, '05-processes');
    await row.getByRole('link').click();
    await page.locator('.djs-container .walked').first().waitFor();
  });

  it('finds the task of that process in the inbox', async () => {
    await expect.poll(approvalsNow).toBe(approvals + 1);
    await page.goto(`/inbox?view=team&campaign=${campaign.id}&group=${encodeURIComponent(group)}`);
    await page.getByRole('link', { name: /审批游戏预算/ }).first().waitFor();
    await picture(page, '05-task');
  });

  it('does all that on a phone, too', async () => {
    const phone = await openPage(browser, PHONE);
    await signIn(phone.page, 'manager');
    const start = `/campaigns/${campaign.id}/start`;
    for (const [name, path] of Object.entries({ choose: `/campaigns/start?playbook=${PLAYBOOK}`, start: `${start}?playbook=${PLAYBOOK}`, processes: `/campaigns/${campaign.id}/processes` })) {
      await phone.page.goto(path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      await phone.page.waitForLoadState('networkidle');
      await expectNoSidewaysScroll(phone.page);
      await expectAccessible(phone.page);
      await picture(phone.page, `05-phone-${name}`);
    }
    await phone.page.goto(`${start}?playbook=group-run-11-day`);
    await phone.page.getByRole('checkbox', { name: new RegExp(`^${group} `) }).check();
    await phone.page.getByRole('button', { name: '为 1 个群启动' }).scrollIntoViewIfNeeded();
    await expectNoSidewaysScroll(phone.page);
    await expectAccessible(phone.page);
    await picture(phone.page, '05-phone-groups');
    expect(phone.complaints).toEqual([]);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});

/** Over the budget that needs no approval, so that the first task is one of the manager. */
async function fillGame(page: Page, day: string) {
  const form = page.locator('.qipan-form');
  await form.locator('.fjs-select-display').first().click();
  await form.getByText('抢答', { exact: true }).click();
  await form.getByLabel('优惠券').check();
  await form.getByLabel('预算').first().fill('500');
  const [date, time] = [form.getByPlaceholder('年/月/日'), form.getByPlaceholder('hh:mm')];
  await date.fill(day.replaceAll('-', '/'));
  await date.press('Enter');
  // The calendar takes the day a moment later; a time typed before that would find no day to belong to.
  await page.locator('.flatpickr-calendar.open').waitFor({ state: 'hidden' });
  await time.fill('20:00');
  await time.press('Tab');
  await form.getByText('必填。').first().waitFor({ state: 'hidden' });
}
