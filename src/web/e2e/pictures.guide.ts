import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it, vi } from 'vitest';
import { DESKTOP, openBrowser, PHONE } from './support/browser';
import { goodRows, groupsCsv } from './support/csv';
import { api, post } from './support/server';
import { shoot } from './support/shoot';

// Takes the pictures of src/docs/guide. It first moves the demo to its second day, so that there is something to see.

const NEXT = '冬季焕新发售';

interface Task {
  id: string;
  stepCode: string;
  assignee: string;
  group: string;
}
interface Campaign {
  id: string;
  name: string;
  startDate: string;
  roles: Record<string, string[]>;
  values: Record<string, unknown>;
}
interface Items<T> {
  items: T[];
}

let browser: Browser;
let demo: Campaign;
let script: Task;
let draft: string;

beforeAll(async () => {
  browser = await openBrowser();
  const { items } = await api<Items<Campaign>>('manager', '/api/campaigns');
  const first = items.find(({ name }) => name.startsWith('示例'))?.id ?? '';
  demo = await api<Campaign>('manager', `/api/campaigns/${first}`);
  script = (await work('dx02c')) ?? (await openGroups());
  draft = await planNext();
}, 120_000);
afterAll(() => browser?.close());

it('shows the staff', async () => {
  await shoot(browser, 'staff-sign-in', PHONE, undefined, '/login', (page) => page.getByText('演示账号').waitFor());
  await shoot(browser, 'staff-inbox', PHONE, script.assignee, '/inbox', (page) => page.getByRole('listitem').first().waitFor());
  await shoot(browser, 'staff-task', PHONE, script.assignee, `/inbox/${script.id}`, formIsThere);
  await post(script.assignee, `/api/tasks/${script.id}/comment`, { text: '三号楼的群主换人了，先问一下再发。', mentions: [] });
  await shoot(browser, 'staff-around', PHONE, script.assignee, `/inbox/${script.id}`, async (page) => {
    await formIsThere(page);
    await page.getByText('本群今天').click();
    await page.locator('details[open] time').first().waitFor();
    await page.getByRole('region', { name: '留言' }).evaluate((comments) => comments.scrollIntoView({ block: 'start' }));
  });
  await shoot(browser, 'staff-desktop', DESKTOP, script.assignee, `/inbox/${script.id}`, formIsThere);
});

it('shows the manager', async () => {
  await shoot(browser, 'manager-plan', DESKTOP, 'manager', `/campaigns/${draft}/plan`, formIsThere);
  await shoot(browser, 'manager-groups', DESKTOP, 'manager', `/campaigns/${draft}`, async (page) => {
    const rows = goodRows('D', 6);
    rows[1] = 'D002,二群,很多人,,,';
    await page.getByLabel('选择 CSV 文件').setInputFiles(groupsCsv(rows));
    await page.getByRole('table', { name: '问题' }).waitFor();
  });
  await shoot(browser, 'manager-overview', DESKTOP, 'manager', `/campaigns/${demo.id}`, (page) => page.getByText('岗位分工').waitFor());
  await shoot(browser, 'manager-ledger', DESKTOP, 'manager', `/campaigns/${demo.id}/ledger`, (page) => page.getByRole('row').nth(1).waitFor());
  await shoot(browser, 'manager-start', DESKTOP, 'manager', `/campaigns/${demo.id}/start?playbook=game-activation`, async (page) => {
    await page.getByRole('radio', { name: '每个所选的群一次' }).check();
    await page.getByRole('checkbox', { name: new RegExp(`^${script.group} `) }).check();
    await formIsThere(page);
    await page.getByRole('heading', { name: '为谁启动' }).evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  });
  await shoot(browser, 'manager-hold', DESKTOP, 'manager', `/campaigns/${demo.id}`, async (page) => {
    await page.getByRole('button', { name: '暂停', exact: true }).click();
    await page.getByRole('dialog').waitFor();
  });
  await shoot(browser, 'manager-modeler', DESKTOP, 'manager', '/playbooks/launch-campaign/edit', async (page) => {
    await page.getByRole('group', { name: '流程图编辑区' }).and(page.locator('[data-ready=true]')).waitFor();
    await page.locator('[data-element-id^=userTask_lc02_] .djs-hit').first().click();
    await page.getByRole('region', { name: '属性' }).getByLabel('名称', { exact: true }).first().waitFor();
  });
});

it('shows the auditor', async () => {
  await shoot(browser, 'auditor-events', DESKTOP, 'auditor', `/audit?campaign=${demo.id}`, (page) => page.getByRole('row').nth(1).waitFor());
  const { items } = await api<Items<{ id: string }>>('auditor', `/api/audit/processes?process=group-run-11-day&campaign=${demo.id}&group=${encodeURIComponent(script.group)}`);
  await shoot(browser, 'auditor-trace', DESKTOP, 'auditor', `/audit/processes/${items[0]?.id}`, (page) => page.locator('.djs-container .walked').first().waitFor());
});

const formIsThere = (page: Page) => page.locator('.qipan-form .fjs-form-field').first().waitFor();

async function work(stepCode: string): Promise<Task | undefined> {
  const { items } = await api<Items<Task>>('manager', '/api/tasks?view=team&limit=100');
  return items.find((task) => task.stepCode === stepCode);
}

/** Two groups pass their opening check; the next day their first scripts are to be posted. */
async function openGroups(): Promise<Task> {
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const tomorrow = new Date(new Date(now).getTime() + 86_400_000).toISOString().slice(0, 10);
  for (const check of ['first', 'second']) {
    const { id, assignee } = (await work('gr01')) ?? failed(check);
    await post(assignee, `/api/tasks/${id}/complete`, { values: { membersNow: 180, scriptsReady: true, rosterReady: true, estateAge: 'new', groupRunStartDate: tomorrow } });
  }
  await post('manager', '/api/sandbox/clock', { to: `${tomorrow}T10:00:00+08:00` });
  return (await vi.waitUntil(() => work('dx02c'), { timeout: 60_000, interval: 500 })) ?? failed('dx02c');
}

function failed(what: string): never {
  throw new Error(`the demo has no task: ${what}`);
}

/** The plan of the demo once more, a week later; an earlier run may have left it. */
async function planNext(): Promise<string> {
  const { items } = await api<Items<Campaign>>('manager', '/api/campaigns');
  const planned = items.find(({ name }) => name === NEXT);
  if (planned) return planned.id;
  const { now } = await api<{ now: string }>('manager', '/api/sandbox/clock');
  const startDate = new Date(new Date(now).getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const plan = { playbook: 'launch-campaign', name: NEXT, startDate, roles: demo.roles, values: { ...demo.values, campaignName: NEXT, campaignStartDate: startDate } };
  return (await post<Campaign>('manager', '/api/campaigns', plan)).id;
}
