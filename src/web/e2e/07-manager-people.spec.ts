import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { signIn } from './support/people';
import { api, post } from './support/server';

const PLAYBOOK = 'user-research-traffic-pool';
const NOTE = { what: '一台咖啡机', discovered: '朋友圈', trigger: ['friend'], closer: '送货上门', cost: 10 };

/** A campaign for one person: whatever is started beside it needs more people. */
async function smallCampaign() {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(new Date(now).getTime() + 86_400_000).toISOString().slice(0, 10);
  const { items } = await api<{ items: { key: string; roles: { key: string }[] }[] }>('manager', '/api/playbooks');
  const asked = items.find(({ key }) => key === 'marketing-backtrack-note')?.roles ?? [];
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', {
    playbook: 'marketing-backtrack-note', name: `缺人 ${Date.now()}`, startDate, values: NOTE,
    roles: Object.fromEntries(asked.map(({ key }) => [key, [key]])),
  });
  await post('manager', `/api/campaigns/${id}/launch`);
  return id;
}

describe('a manager names the people whom a playbook misses', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let campaign: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, DESKTOP));
    campaign = await smallCampaign();
    await signIn(page, 'manager');
  });
  afterAll(() => browser?.close());

  it('on the page that refused to start it, where the answers stay', async () => {
    await page.goto(`/campaigns/${campaign}/start?playbook=${PLAYBOOK}`);
    await page.getByLabel('发售产品').fill('SKU-1');
    await page.getByLabel('目标单数').fill('100');
    await page.getByRole('button', { name: '启动' }).click();
    await page.getByRole('heading', { name: '在这里定人' }).waitFor();
    await nameSomebodyForEachRole(page);
    await expectAccessible(page);
    await picture(page, '07-missing-people');
    await page.getByRole('button', { name: '保存人员' }).click();
    await page.getByRole('heading', { name: '在这里定人' }).waitFor({ state: 'hidden' });
    expect(await page.getByLabel('发售产品').inputValue()).toBe('SKU-1');
    await page.getByRole('button', { name: '启动' }).press('Enter');
    await page.getByRole('status').filter({ hasText: '已启动' }).waitFor();
  });

  it('and changes them later from the overview, also on a phone', async () => {
    const phone = await openPage(browser, PHONE);
    await signIn(phone.page, 'manager');
    await phone.page.goto(`/campaigns/${campaign}`);
    await phone.page.getByRole('link', { name: '调整人员' }).click();
    await phone.page.getByText('其他岗位').click();
    const relations = phone.page.getByRole('group', { name: '公关负责人' });
    await relations.getByRole('button').first().click();
    await expectNoSidewaysScroll(phone.page);
    await expectAccessible(phone.page);
    await picture(phone.page, '07-phone-people');
    await phone.page.getByRole('button', { name: '保存人员' }).click();
    await phone.page.waitForURL((url) => url.pathname === `/campaigns/${campaign}`);
    const { roles } = await api<{ roles: Record<string, string[]> }>('manager', `/api/campaigns/${campaign}`);
    expect(roles['pr_lead']).toHaveLength(1);
    expect(phone.complaints).toEqual([]);
  });

  it('keeps in the audit who was named', async () => {
    const { items } = await api<{ items: { action: string }[] }>('auditor', `/api/audit/events?campaign=${campaign}&limit=100`);
    expect(items.filter(({ action }) => action === 'campaign.peopleNamed')).toHaveLength(2);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});

/** A single holder is taken by itself; of several the first will do. */
async function nameSomebodyForEachRole(page: Page) {
  const roles = page.locator('section').filter({ hasText: '在这里定人' }).getByRole('group');
  await roles.first().waitFor();
  for (const role of await roles.all()) {
    if ((await role.getByRole('button', { pressed: true }).count()) === 0) await role.getByRole('button').first().click();
  }
}
