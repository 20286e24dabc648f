import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openBrowser, openPage, PHONE, picture } from './support/browser';
import { oneStep } from './support/one-step';
import { signIn } from './support/people';
import { api, post } from './support/server';

const HOST = 'main_ip';
const KEY = 'e2e-offline';
const STEP = '发晚安话题';
const GROUP_KEY = `${KEY}-group`;
const GROUP_STEP = '发晚安接龙';
const GROUPS = ['o01', 'o02'];
const POSTER = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const form = (of: string, ...more: object[]) => ({
  type: 'default', id: `${of}-form`, schemaVersion: 18, executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0',
  components: [{ type: 'checkbox', id: 'field_posted', key: 'posted', label: '已发布', validate: { required: true } }, ...more],
});
const asks = (of: string) => `camunda:formRef="${of}-form" camunda:formRefBinding="latest"`;

async function hand<T>(who: string, path: string, files: FormData): Promise<T> {
  const parts = new Request('http://parts', { method: 'POST', body: files });
  return api<T>(who, path, { method: 'POST', body: await parts.arrayBuffer(), headers: { 'Content-Type': parts.headers.get('Content-Type') ?? '' } });
}

async function launch(): Promise<string> {
  const upload = new FormData();
  upload.append('file', new Blob([POSTER], { type: 'image/png' }), 'poster.png');
  const { link } = await hand<{ link: string }>(HOST, '/api/files', upload);
  const poster = { type: 'textfield', id: 'field_poster', key: 'poster', label: '海报', defaultValue: link };
  const files = new FormData();
  files.append('files', new Blob([oneStep(HOST, KEY, 'campaign', 'userTask_of01_post', STEP, asks(KEY))]), `${KEY}.bpmn`);
  files.append('files', new Blob([oneStep(HOST, GROUP_KEY, 'group', 'userTask_of02_post', GROUP_STEP, asks(GROUP_KEY))]), `${GROUP_KEY}.bpmn`);
  files.append('files', new Blob([JSON.stringify(form(KEY, poster))]), `${KEY}-form.form`);
  files.append('files', new Blob([JSON.stringify(form(GROUP_KEY))]), `${GROUP_KEY}-form.form`);
  await hand('manager', '/api/playbooks', files);
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(Date.parse(now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await post<{ id: string }>('manager', '/api/campaigns', { playbook: KEY, name: `晚安 ${Date.now()}`, startDate, roles: { [HOST]: [HOST] } });
  await api('manager', `/api/campaigns/${id}/groups`, { method: 'POST', body: `code,name,size,owner,host,tags\n${GROUPS.map((code) => `${code},${code}业主群,100,,,\n`).join('')}`, headers: { 'Content-Type': 'text/csv' } });
  await post('manager', `/api/campaigns/${id}/launch`);
  await post('manager', `/api/campaigns/${id}/processes`, { playbook: GROUP_KEY, groups: GROUPS, values: {} });
  return id;
}

describe('a host in a lift', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let campaign: string;
  let task: string;
  const ready = new Set<string>();
  const keys: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, { ...PHONE, serviceWorkers: 'allow' }));
    campaign = await launch();
    const ids = await vi.waitFor(async () => {
      const { items } = await api<{ items: { id: string; name: string }[] }>('manager', `/api/tasks?view=team&campaign=${campaign}`);
      expect(items).toHaveLength(1 + GROUPS.length);
      task = items.find(({ name }) => name === STEP)?.id ?? '';
      return items.map(({ id }) => id);
    }, 30_000);
    page.on('request', (request) => {
      if (request.url().endsWith(`/api/tasks/${task}/complete`)) keys.push(request.headers()['idempotency-key'] ?? '');
      const read = ids.find((id) => request.url().endsWith(`/api/tasks/${id}`));
      if (read) void request.response().then(() => ready.add(read));
      if (request.url().includes('/api/files/')) void request.response().then((answer) => answer?.finished()).then(() => ready.add('poster'));
    });
    await signIn(page, HOST);
  });
  afterAll(() => browser?.close());

  it('opens the app, which keeps itself and the next tasks', async () => {
    await page.goto(`/inbox?view=mine&campaign=${campaign}`);
    await page.getByText(STEP).first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await vi.waitFor(() => expect(ready.size).toBe(2 + GROUPS.length), 30_000);
    const worker = await page.request.get('/sw.js');
    expect(worker.headers()).toMatchObject({ 'cache-control': 'no-cache', 'content-type': expect.stringContaining('javascript') });
  });

  it('reads the list and the task without a network, even after a reload', async () => {
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/离线 · 内容截至/).waitFor();
    await page.getByText(STEP).first().click();
    await page.getByLabel('已发布').check();
    // Rejects what cannot be drawn.
    await page.locator('.qipan-uploaded img').evaluate((image: HTMLImageElement) => image.decode());
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '10-task');
  });

  it('completes it: it waits on the phone', async () => {
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByText(/已存在本机，联网后自动送出：/).waitFor();
    await page.getByText('待送出', { exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '10-list');
  });

  it('is sent once when the network is back', async () => {
    await page.context().setOffline(false);
    await page.getByText(/已送出并办结/).waitFor();
    await page.getByText(STEP, { exact: true }).first().waitFor({ state: 'detached' });
    expect(new Set(keys).size).toBe(1);
    const { items } = await api<{ items: { action: string; task?: string }[] }>('manager', `/api/audit/events?campaign=${campaign}&limit=100`);
    const acts = items.filter(({ task: of }) => of === task).map(({ action }) => action);
    expect(acts.filter((action) => action.includes('complete')).sort()).toEqual(['complete', 'task.completed']);
  });

  it('completes a step of several groups with one form; each is answered by itself', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('checkbox', { name: new RegExp(GROUP_STEP) }).first().check();
    await page.getByRole('button', { name: '同一步的全选' }).click();
    await page.getByText(`已选 ${GROUPS.length}`).waitFor();
    await page.getByRole('region', { name: '批量办理' }).getByRole('button', { name: '办结' }).click();
    await page.getByLabel('已发布').check();
    await page.getByRole('button', { name: '全部办结' }).click();
    await page.getByText(`${GROUPS.length} 件已存在本机，联网后自动送出`).waitFor();
    await page.getByText('待送出', { exact: true }).nth(GROUPS.length - 1).waitFor();
    await page.context().setOffline(false);
    await page.getByText(GROUP_STEP, { exact: true }).first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText(`刚才送出并办成的 ${GROUPS.length} 件`).waitFor();
    await expectAccessible(page);
    await picture(page, '10-sent');
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
