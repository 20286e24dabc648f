// axe and the size of what one presses, over all pages and all dialogs that a page opens, light and dark, on a phone and a desktop:
// `QIPAN_E2E_URL=http://127.0.0.1:8080 npm run --silent sweep [parts of addresses, 390 or 1440]` against a demo. Changes nothing there: what would
// change something is refused before it goes out. One line for each finding, with the first place of it; ends with 1 if there is any.
// With QIPAN_PICTURES=<folder> it leaves a picture of each look there, for somebody's eyes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { asking, openBrowser, person, phone } from './measure/browser.mjs';
import { small } from './sweep/targets.mjs';
import { stories } from './sweep/stories.mjs';

const server = process.env.QIPAN_E2E_URL?.replace(/\/$/, '');
if (!server) throw new Error('QIPAN_E2E_URL must say where the server is, such as http://localhost:8080');
const wanted = process.argv.slice(2);
const pictures = process.env.QIPAN_PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });
const DESKTOP = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false };
// They would leave the page, or send what the story has not filled in.
const LEFT_ALONE = /^(提交|退出|登录|返回|English|中文|加载更多|刷新|推进|前进|Sign out)|办结$|^领取任务$|^退还$/;

const found = new Set();
const browser = await openBrowser();

async function look(page, where) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) faults.push(`scrolls sideways by ${sideways}`);
  if (page.viewportSize().width < 800) {
    if (!(await page.evaluate(() => matchMedia('(pointer: coarse)').matches))) faults.push('no thumb: what is small is not found');
    faults.push(...(await page.evaluate(small)).map((each) => `small target ${each}`));
  }
  for (const fault of faults) tell(where, fault);
  // Not the full page: the browser would forget that it has a touch screen.
  if (pictures) await page.screenshot({ path: join(pictures, `${where.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
}

function tell(where, fault) {
  if (!found.has(fault)) console.log(`${where}: ${fault}`);
  found.add(fault);
}

/** What is folded, then each button that opens a dialog, one after the other; those of a campaign's head once, not on each of its pages. */
async function lookIntoDialogs(page, where, known) {
  const folded = await page.locator('main details:not([open])').evaluateAll((all) => all.map((details) => (details.open = true)).length);
  if (folded > 0) {
    await page.waitForTimeout(600);
    await look(page, `${where} opened`);
  }
  // What is chosen or edited in place opens none.
  const names = await page.locator('main button:visible:enabled:not([aria-pressed])').evaluateAll((all) =>
    all.filter((button) => !button.closest('.bio-properties-panel, .djs-container')).map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()));
  for (const name of new Set(names.filter((each) => each && !LEFT_ALONE.test(each) && !known.has(each)))) {
    await page.getByRole('button', { name, exact: true }).first().click({ timeout: 2_000 }).catch(() => {});
    const dialog = page.locator('dialog[open]').first();
    if (!(await dialog.waitFor({ timeout: 700 }).then(() => true, () => false))) continue;
    known.add(name);
    await page.waitForTimeout(900);
    await look(page, `${where} > ${name}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => page.reload());
  }
}

/** What of the demo the pages are about. */
async function places() {
  const ask = asking(server);
  const { items: campaigns } = await ask('manager', '/api/campaigns');
  const { id } = campaigns.find(({ status }) => status === 'running') ?? campaigns[0];
  const { items: processes } = await ask('auditor', `/api/audit/processes?campaign=${id}`);
  return { campaign: await ask('manager', `/api/campaigns/${id}`), process: processes.at(-1).id };
}

/** All pages of one device in one scheme. */
async function walk(who, device, shape, colorScheme) {
  for (const { as, paths, prepare } of stories(who)) {
    const chosen = paths.map((each) => [each].flat()).filter(([path, act]) => wanted.length === 0 || wanted.some((part) => `${path} ${act?.name} ${device}`.includes(part)));
    if (chosen.length === 0) continue;
    const context = await phone(browser, server, as, { ...shape, colorScheme });
    const page = await context.newPage();
    await page.route('**/api/**', (route) => (route.request().method() === 'GET' || route.request().method() === 'HEAD' ? route.fallback() : route.fulfill({ status: 409, json: { title: '不改动', status: 409 } })));
    // It would never be idle.
    await page.route('**/api/tasks/stream', (route) => route.fulfill({ status: 204 }));
    await prepare?.(page);
    const dialogs = new Map();
    const knownAt = (place) => dialogs.get(place) ?? dialogs.set(place, new Set()).get(place);
    for (const [path, act] of chosen) {
      const where = `${path.replace(/[0-9a-f-]{30,}/, 'one')} ${as ?? 'nobody'} ${device} ${colorScheme}${act ? ` ${act.name}` : ''}`;
      await page.goto(path);
      await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
      await page.waitForTimeout(600);
      if (act) {
        await act(page).catch((error) => tell(where, `could not be done: ${error.message.split('\n')[0]}`));
        await page.waitForTimeout(600);
      }
      await look(page, where);
      if (!act) await lookIntoDialogs(page, where, knownAt(path.split(/[/?]/)[1]));
      console.error(where);
    }
    await context.close();
  }
}

const who = { ...(await person(server)), ...(await places()) };
for (const [device, shape] of [['390', {}], ['1440', DESKTOP]]) await Promise.all(['light', 'dark'].map((colorScheme) => walk(who, device, shape, colorScheme)));
await browser.close();

console.log(`${found.size} findings`);
process.exitCode = found.size === 0 ? 0 : 1;
