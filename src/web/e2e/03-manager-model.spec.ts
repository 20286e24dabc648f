import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible';
import { DESKTOP, openBrowser, openPage, picture } from './support/browser';
import { signIn } from './support/people';
import { api } from './support/server';

const PLAYBOOK = 'launch-campaign';
// Another one each time: a name that the task has already is no change.
const NAME = `立项把关 ${Date.now() % 1_000_000}`;

interface Versions {
  items: { version: number }[];
}

const latest = async () => Math.max(...(await api<Versions>('manager', `/api/playbooks/${PLAYBOOK}/versions`)).items.map(({ version }) => version));

describe('a manager changes a model', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  const untranslated: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, DESKTOP));
    page.on('console', (message) => {
      if (message.text().startsWith('no Chinese for')) untranslated.push(message.text());
    });
    await signIn(page, 'manager');
  });
  afterAll(() => browser?.close());

  it('finds the playbook and looks at its diagram, whose maker stays visible', async () => {
    await page.goto('/playbooks');
    await page.getByRole('link', { name: new RegExp(PLAYBOOK) }).first().waitFor();
    await expectAccessible(page);
    await page.goto(`/playbooks/${PLAYBOOK}`);
    await page.locator('.djs-container svg').first().waitFor();
    await page.getByTitle('Powered by bpmn.io').waitFor();
    await expectAccessible(page);
    await picture(page, '03-playbook');
  });

  it('renames a task and is asked before it leaves', async () => {
    await page.getByRole('link', { name: '编辑', exact: true }).click();
    await page.getByRole('group', { name: '流程图编辑区' }).and(page.locator('[data-ready=true]')).waitFor();
    await rename(page, NAME);
    await page.getByText(/草稿已存在本机/).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: '返回剧本' }).click();
    await page.getByRole('dialog', { name: '还有未发布的改动' }).getByRole('button', { name: '继续编辑' }).click();
  });

  it('gets its draft back after a reload', async () => {
    await page.reload();
    await page.getByText(/已打开.*保存的草稿/).waitFor();
    await page.locator('[data-ready=true]').waitFor();
    const label = await page.locator('[data-element-id^=userTask_lc02_] .djs-visual').first().textContent();
    expect(unspaced(label ?? '')).toContain(unspaced(NAME));
    await picture(page, '03-draft');
  });

  it('publishes it, and the new version is there', async () => {
    const before = await latest();
    await page.getByRole('button', { name: '校验' }).click();
    await page.getByRole('region', { name: '校验结果' }).getByRole('status').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText(new RegExp(`第 ${before + 1} 版已发布`)).waitFor();
    expect(await latest()).toBe(before + 1);
    await picture(page, '03-published');
  });

  it('sees on the shape why a script task is refused', async () => {
    const xml = await bpmn(await latest());
    await page.getByLabel('导入 .bpmn').setInputFiles({ name: 'evil.bpmn', mimeType: 'application/xml', buffer: Buffer.from(withScript(xml)) });
    await page.locator('[data-element-id^=scriptTask_lc02_]').first().waitFor();
    const before = await latest();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const pin = page.locator('.djs-overlays[data-container-id^=scriptTask_lc02_] .finding-pin-error');
    await pin.waitFor();
    await picture(page, '03-finding');
    await expectAccessible(page);
    await pin.click();
    await page.getByRole('region', { name: '校验结果' }).locator('li[aria-current=true]').waitFor();
    expect(await latest()).toBe(before);
  });

  it('reads everything in Chinese, and met no error of the page', () => {
    expect(untranslated).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** The shape breaks a long name into lines. */
const unspaced = (text: string) => text.replace(/\s/g, '');

async function rename(page: Page, name: string) {
  await page.locator('[data-element-id^=userTask_lc02_] .djs-hit').first().click();
  const field = page.getByRole('region', { name: '属性' }).getByLabel('名称', { exact: true }).first();
  await field.fill(name);
  await field.press('Tab');
}

async function bpmn(version: number): Promise<string> {
  const { SERVER, PASSWORD } = await import('./support/server');
  const credentials = Buffer.from(`manager:${PASSWORD}`).toString('base64');
  const answer = await fetch(`${SERVER}/api/playbooks/${PLAYBOOK}/versions/${version}/bpmn`, { headers: { Authorization: `Basic ${credentials}` } });
  return answer.text();
}

/** The approval becomes a script task, as somebody might try it. */
function withScript(xml: string): string {
  const id = /<bpmn:userTask id="userTask_(lc02_\w+)"/.exec(xml)?.[1] ?? '';
  return xml
    .replace(new RegExp(`<bpmn:userTask id="userTask_${id}"[\\s\\S]*?</bpmn:userTask>`), (task) =>
      task
        .replace('<bpmn:userTask', '<bpmn:scriptTask scriptFormat="groovy"')
        .replace(/ camunda:[\w]+="[^"]*"/g, '')
        .replace(/<bpmn:extensionElements>[\s\S]*?<\/bpmn:extensionElements>/, '')
        .replace('</bpmn:userTask>', '<bpmn:script>System.exit(0)</bpmn:script></bpmn:scriptTask>'))
    .replaceAll(`userTask_${id}`, `scriptTask_${id}`);
}
