// axe and the size of what one presses, over all pages and all dialogs that a page opens, light and dark, on a phone and a desktop:
// `QIPAN_E2E_URL=http://127.0.0.1:8080 npm run --silent sweep [parts of addresses]` against a demo. Changes nothing there: what would
// change something is refused before it goes out. One line for each finding, with the first place of it; ends with 1 if there is any.
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser, person, phone } from './measure/browser.mjs';
import { small } from './sweep/targets.mjs';
import { stories } from './sweep/stories.mjs';

const server = process.env.QIPAN_E2E_URL?.replace(/\/$/, '');
if (!server) throw new Error('QIPAN_E2E_URL must say where the server is, such as http://localhost:8080');
const wanted = process.argv.slice(2);
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
  if (await page.evaluate(() => matchMedia('(pointer: coarse)').matches)) faults.push(...(await page.evaluate(small)).map((each) => `small target ${each}`));
  for (const fault of faults) {
    if (!found.has(fault)) console.log(`${where}: ${fault}`);
    found.add(fault);
  }
}

/** Each button that opens a dialog, one after the other. */
async function lookIntoDialogs(page, where) {
  for (const details of await page.locator('main details:not([open]) > summary').all()) await details.click({ timeout: 2_000 }).catch(() => {});
  await page.waitForTimeout(600);
  await look(page, `${where} opened`);
  const names = await page.locator('main button:visible:enabled').evaluateAll((all) => all.map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()));
  for (const name of new Set(names.filter((each) => each && !LEFT_ALONE.test(each)))) {
    await page.getByRole('button', { name, exact: true }).first().click({ timeout: 2_000 }).catch(() => {});
    const dialog = page.locator('dialog[open]').first();
    if (!(await dialog.waitFor({ timeout: 700 }).then(() => true, () => false))) continue;
    await page.waitForTimeout(500);
    await look(page, `${where} > ${name}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => page.reload());
  }
}

const who = await person(server);
for (const [device, shape] of [['390', {}], ['1440', DESKTOP]]) {
  for (const colorScheme of ['light', 'dark']) {
    for (const { as, paths, prepare } of stories(who)) {
      const chosen = paths.filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));
      if (chosen.length === 0) continue;
      const context = await phone(browser, server, as, { ...shape, colorScheme });
      const page = await context.newPage();
      await page.route('**/api/**', (route) => (route.request().method() === 'GET' || route.request().method() === 'HEAD' ? route.fallback() : route.fulfill({ status: 409, json: { title: '不改动', status: 409 } })));
      await prepare?.(page);
      for (const path of chosen) {
        const where = `${path.replace(/[0-9a-f-]{30,}/, '…')} ${as ?? 'nobody'} ${device} ${colorScheme}`;
        await page.goto(path);
        await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
        await page.waitForTimeout(600);
        await look(page, where);
        await lookIntoDialogs(page, where);
        console.error(where);
      }
      await context.close();
    }
  }
}
await browser.close();

console.log(`${found.size} findings`);
process.exitCode = found.size === 0 ? 0 : 1;
