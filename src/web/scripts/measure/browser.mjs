import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
const PASSWORD = 'demo';
const CPU = 4;
// As Lighthouse calls it slow 4G.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

export async function openBrowser() {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  const { default: brought } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await brought.executablePath(), args: brought.args, headless: true });
}

/** What the API answers a person of the demo. */
export const asking = (server) => async (username, path) => {
  const answer = await fetch(server + path, { headers: { Authorization: `Basic ${Buffer.from(`${username}:${PASSWORD}`).toString('base64')}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};

/** Who of the demo has most to do, and one task with words to post, if there is one. */
export async function person(server) {
  const ask = asking(server);
  const { items } = await ask('manager', '/api/tasks?view=team&limit=200');
  const counts = new Map();
  for (const { assignee } of items.filter((task) => task.assignee)) counts.set(assignee, (counts.get(assignee) ?? 0) + 1);
  const [username] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (!username) throw new Error('nobody of the demo has a task');
  const details = await Promise.all(items.filter(({ assignee }) => assignee === username).slice(0, 20).map(({ id }) => ask(username, `/api/tasks/${id}`)));
  const task = details.find(({ script }) => script) ?? details[0];
  return { username, task: task.id };
}

/** A phone of somebody who is signed in already, or of nobody. Nothing is in its cache. */
export async function phone(browser, server, who, more = {}) {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block', baseURL: server, ...more });
  if (who) {
    await context.request.get('/api/session');
    const token = (await context.cookies(server)).find(({ name }) => name === 'XSRF-TOKEN')?.value;
    const answer = await context.request.post('/api/session', { data: { username: who, password: PASSWORD }, headers: { 'X-XSRF-TOKEN': decodeURIComponent(token ?? '') } });
    if (!answer.ok()) throw new Error(`${who} is not let in: ${answer.status()} ${await answer.text()}`);
  }
  return context;
}

/** A page with the processor of a cheap phone, and its network unless something else slows it. */
export async function slowPage(context, { network = true } = {}) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (network) await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  return { page, devtools };
}
