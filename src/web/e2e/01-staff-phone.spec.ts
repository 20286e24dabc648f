import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openBrowser, openPage, PHONE, picture } from './support/browser';
import { type Component, fillForm } from './support/fill-form';
import { signIn } from './support/people';
import { api } from './support/server';

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

/** Somebody of the demo who has a task that a short story can fill in; a manager sees everybody's. */
async function easyWork(): Promise<{ who: string; task: TaskDetail }> {
  const { items } = await api<{ items: Task[] }>('manager', '/api/tasks?view=team&limit=100');
  for (const { id, assignee } of items.filter(({ state }) => state === 'claimed')) {
    if (!assignee) continue;
    const task = await api<TaskDetail>(assignee, `/api/tasks/${id}`);
    const easy = task.form?.schema.components.every(({ type }) => EASY.has(type));
    if (easy && task.acts.includes('unclaim')) return { who: assignee, task };
  }
  throw new Error('nobody of the demo has an easy task');
}

describe('staff on a phone', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let work: { who: string; task: TaskDetail };

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, PHONE));
    work = await easyWork();
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

  it('looks where the process is, also in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: '流程图：走到哪一步' }).click();
    await page.locator('.djs-container .here').waitFor();
    await expectAccessible(page);
    await picture(page, '01-progress');
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    const day = page.getByText('本群今天');
    if (await day.count()) await day.click();
    await expectAccessible(page);
    await picture(page, '01-around');
    await page.emulateMedia({ colorScheme: null });
  });

  it('gives the task back, finds it among the claimable ones and claims it again', async () => {
    await page.getByRole('button', { name: '退还' }).click();
    await page.getByText(/已退还/).waitFor();
    await page.goto('/inbox?view=claimable');
    await page.getByRole('button', { name: `领取 ${work.task.name}` }).first().waitFor();
    await expectAccessible(page);
    await page.goto(`/inbox/${work.task.id}`);
    await page.getByRole('button', { name: '领取任务' }).click();
    await page.getByRole('button', { name: '提交办结' }).waitFor();
  });

  it('keeps what was typed when the page is reloaded', async () => {
    await fillForm(page, work.task.form?.schema.components ?? []);
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText(/已恢复/).waitFor();
    await picture(page, '01-draft');
  });

  it('completes the task, finds it under done, and is told in another tab that it was too late', async () => {
    const late = await page.context().newPage();
    await late.goto(`/inbox/${work.task.id}`);
    await late.getByText(/已恢复/).waitFor();
    await page.getByRole('button', { name: '提交办结' }).click();
    await page.getByText(/已办结/).first().waitFor();
    await late.getByRole('button', { name: '提交办结' }).click();
    await late.getByText('你填的内容还在，没有丢。').waitFor();
    await picture(late, '01-conflict');
    await late.close();
    await page.waitForURL(/\/inbox(\?|$)/);
    await page.getByRole('button', { name: '已办' }).click();
    await page.getByRole('link', { name: new RegExp(work.task.name) }).first().waitFor();
    await picture(page, '01-done');
  });

  it('switches to English', async () => {
    await page.goto('/me');
    await page.getByLabel('English').check();
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('button', { name: /^Mine/ }).waitFor();
    await expectAccessible(page);
  });

  it('met no error of the page on the way', () => {
    expect(complaints).toEqual([]);
  });
});
