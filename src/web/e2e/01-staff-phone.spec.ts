import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openBrowser, openPage, PHONE, picture } from './support/browser';
import { type Component, fillForm } from './support/fill-form';
import { signIn } from './support/people';
import { api, post, SERVER } from './support/server';

interface Task {
  id: string;
  name: string;
  state: string;
  acts: string[];
  assignee?: string | null;
}

interface TaskDetail extends Task {
  form: { schema: { components: Component[] } } | null;
  script: { text: string } | null;
}

const EASY = new Set(['text', 'radio', 'checkbox', 'number', 'textfield', 'textarea']);

/** Somebody of the demo who has work that a short story can fill in. */
async function workOf(view: 'mine' | 'claimable'): Promise<{ who: string; task: TaskDetail }> {
  const { demoAccounts } = (await (await fetch(`${SERVER}/api/session`)).json()) as { demoAccounts: { username: string }[] };
  for (const { username } of demoAccounts) {
    const { items } = await api<{ items: Task[] }>(username, `/api/tasks?view=${view}&limit=20`);
    for (const { id, state } of items.filter((each) => each.state !== 'held')) {
      const task = await api<TaskDetail>(username, `/api/tasks/${id}`);
      if (state && task.form?.schema.components.every(({ type }) => EASY.has(type))) return { who: username, task };
    }
  }
  throw new Error(`nobody of the demo has an easy task in ${view}`);
}

describe('staff on a phone', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let work: { who: string; task: TaskDetail };

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    work = await workOf('mine');
  });
  afterAll(() => browser?.close());

  it('is told the demo accounts, refused with a wrong password, and let in with the right one', async () => {
    await page.goto('/inbox');
    await page.waitForURL('**/login');
    await page.getByRole('button', { name: /staff/ }).first().click();
    expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('staff');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '01-login');
    await page.getByLabel('密码', { exact: true }).fill('demo');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/inbox');
  });

  it('sees the work list, which fits the phone', async () => {
    await page.context().clearCookies();
    await signIn(page, work.who);
    await page.goto('/inbox');
    await page.getByRole('listitem').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, '01-inbox');
  });

  it('opens a task and is shown what is missing when it is sent empty', async () => {
    await page.goto(`/inbox/${work.task.id}`);
    await page.getByRole('heading', { level: 1, name: work.task.name }).waitFor();
    await page.locator('.qipan-form .fjs-form-field').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (work.task.form?.schema.components.some(({ validate, type }) => validate?.required && type !== 'checkbox')) {
      await page.getByRole('button', { name: '提交办结' }).click();
      await page.getByText('必填。').first().waitFor();
    }
    await picture(page, '01-task');
  });

  it('keeps what was typed when the page is reloaded, completes the task, and finds it under done', async () => {
    await fillForm(page, work.task.form?.schema.components ?? []);
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText(/已恢复/).waitFor();
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByText(/已办结/).first().waitFor();
    await page.waitForURL(/\/inbox(\?|$)/);
    await page.getByRole('button', { name: '已办' }).click();
    await page.getByRole('link', { name: new RegExp(work.task.name) }).first().waitFor();
    await picture(page, '01-done');
  });

  it('is told when somebody else was faster', async () => {
    const { who, task } = await workOf('claimable');
    await page.context().clearCookies();
    await signIn(page, who);
    await page.goto('/inbox?view=claimable');
    await page.getByRole('button', { name: /^领取/ }).first().waitFor();
    await post(who, `/api/tasks/${task.id}/claim`);
    await page.goto(`/inbox/${task.id}`);
    await page.locator('.qipan-form .fjs-form-field').first().waitFor();
    await fillForm(page, task.form?.schema.components ?? []);
    await post(who, `/api/tasks/${task.id}/unclaim`);
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByRole('alert').waitFor();
    await picture(page, '01-conflict');
  });

  it('switches to English', async () => {
    await page.goto('/me');
    await page.getByText('English').click();
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('button', { name: /^Mine/ }).waitFor();
    await expectAccessible(page);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
