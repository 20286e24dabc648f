import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openBrowser, openPage, PHONE, picture } from './support/browser';
import { oneStep } from './support/one-step';
import { signIn } from './support/people';
import { api, post } from './support/server';

const HOST = 'main_ip';
const KEPT = `早安 ${Date.now()}`;
const MASTER = 'e2e-morning';
const POST = 'e2e-morning-post';
const GROUPS = Array.from({ length: 20 }, (_, index) => `g${String(index + 1).padStart(2, '0')}`);
const FORM = {
  type: 'default', id: `${POST}-form`, schemaVersion: 18, executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0',
  components: [
    { type: 'checkbox', id: 'field_posted', key: 'posted', label: '已发布', validate: { required: true } },
    { type: 'textfield', id: 'field_link', key: 'link', label: '消息链接', properties: { own: 'true' } },
  ],
};
async function publish() {
  const files = new FormData();
  files.append('files', new Blob([oneStep(HOST, MASTER, 'campaign', 'userTask_hm01_wait', '等社群结束')]), `${MASTER}.bpmn`);
  const form = `camunda:formRef="${POST}-form" camunda:formRefBinding="latest"`;
  files.append('files', new Blob([oneStep(HOST, POST, 'group', 'userTask_hm02_post', '发早安话题', form)]), `${POST}.bpmn`);
  files.append('files', new Blob([JSON.stringify(FORM)]), `${POST}-form.form`);
  const bundle = new Request('http://bundle', { method: 'POST', body: files });
  const type = bundle.headers.get('Content-Type') ?? '';
  await api('manager', '/api/playbooks', { method: 'POST', body: await bundle.arrayBuffer(), headers: { 'Content-Type': type } });
}

/** A running campaign with twenty groups, in none of which anything is to be done yet. */
async function launch(): Promise<string> {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', { playbook: MASTER, name: `早安 ${Date.now()}`, startDate, roles: { [HOST]: [HOST] } });
  const rows = GROUPS.map((code, index) => `${code},${index + 1}号楼业主群,100,,,`).join('\n');
  await api('manager', `/api/campaigns/${id}/groups`, { method: 'POST', body: `code,name,size,owner,host,tags\n${rows}\n`, headers: { 'Content-Type': 'text/csv' } });
  await post('manager', `/api/campaigns/${id}/launch`);
  return id;
}

describe("a host's morning with twenty groups", () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let campaign: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    await publish();
    campaign = await launch();
    await signIn(page, HOST);
  });
  afterAll(() => browser?.close());

  it('sees the tasks come without a reload', async () => {
    const stream = page.waitForResponse('**/api/tasks/stream');
    await page.goto(`/inbox?view=mine&campaign=${campaign}`);
    await stream;
    await page.getByText('等社群结束').first().waitFor();
    // Longer than the stream takes, shorter than the list would take to ask by itself.
    page.setDefaultTimeout(15_000);
    await post('manager', `/api/campaigns/${campaign}/processes`, { playbook: POST, groups: GROUPS, values: {} });
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
    expect(items.map(({ name }) => name)).toEqual(['等社群结束']);
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
