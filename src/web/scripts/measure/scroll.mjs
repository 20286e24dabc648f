import { phone, slowPage } from './browser.mjs';

const MANY = 10_000;
const FRAME = 1000 / 60;
const SPEED = 4_000;
const FAR = 40_000;
const HOUR = 3_600_000;
const NAMES = ['发布今日热身话题', '回答提问并打标签', '审批立项', '核对报名名单并确认到店时间'];

const task = (index, now) => ({
  id: `many-${index}`, name: NAMES[index % NAMES.length], nameEn: 'Post', step: 'userTask_dx02_post', stepCode: 'dx02', process: 'group-daily-script',
  processVersion: 1, processName: '每日群脚本', processInstance: `p${index}`, campaign: 'c1', campaignName: '春季新盘发售', group: `G${String(index).padStart(5, '0')}`,
  groupName: ['滨江一号业主群', '翡翠湾三期交流群', '云栖里'][index % 3], assignee: 'host', assigneeName: '林操盘', roles: ['main_ip'], created: new Date(now).toISOString(),
  due: new Date(now + (index / 40 - 20) * HOUR).toISOString(), priority: 50, state: 'claimed', late: index < 800, acts: ['unclaim', 'complete', 'comment'], waitsFor: 0,
});

/** The inbox of somebody with ten thousand tasks, which the browser is told in the server's place. */
export async function scrolled(browser, server, who) {
  const context = await phone(browser, server, who);
  const { page, devtools } = await slowPage(context, { network: false });
  const now = Date.now();
  await page.route('**/api/tasks?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    const from = Number(query.get('after') ?? 0);
    const to = Math.min(from + Number(query.get('limit') ?? 20), MANY);
    const items = Array.from({ length: to - from }, (_, index) => task(from + index, now));
    return route.fulfill({ json: { items, next: to < MANY ? String(to) : null, total: from === 0 ? '1000+' : null } });
  });
  await page.goto('/inbox');
  await page.locator('[data-task]').first().waitFor();
  await page.waitForTimeout(6_000);
  const rows = [{ what: 'on from the top, pages come', ...(await glide(page, devtools, -FAR)) }];
  await loadAll(page);
  rows.push({ what: 'up from the end of 10,000', ...(await glide(page, devtools, FAR)) });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await page.waitForTimeout(2_000);
  rows.push({ what: 'on from the middle', ...(await glide(page, devtools, -FAR)) });
  await context.close();
  return rows;
}

async function loadAll(page) {
  for (let before = -1; ;) {
    const height = await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      return document.documentElement.scrollHeight;
    });
    await page.waitForTimeout(400);
    const more = await page.getByRole('button', { name: '加载更多' }).count();
    if (more === 0 && height === before) return;
    before = height;
  }
}

/** A finger moves the list; frames are counted as they come to the page. */
async function glide(page, devtools, distance) {
  await page.evaluate(() => {
    const seen = (window.frames_ = { deltas: [], longest: 0, tasks: 0, going: true });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => {
      if (!seen.going) return;
      seen.tasks++;
      seen.longest = Math.max(seen.longest, duration);
    })).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (at) => {
      seen.deltas.push(at - last);
      last = at;
      if (seen.going) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await devtools.send('Input.synthesizeScrollGesture', { x: 195, y: 500, yDistance: distance, speed: SPEED, gestureSourceType: 'touch', preventFling: true });
  const { deltas, longest, tasks, drawn, nodes } = await page.evaluate(() => {
    window.frames_.going = false;
    return { ...window.frames_, drawn: document.querySelectorAll('[data-task]').length, nodes: document.querySelectorAll('*').length };
  });
  await devtools.send('HeapProfiler.collectGarbage');
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  const seconds = deltas.reduce((sum, delta) => sum + delta, 0) / 1000;
  return {
    frames: deltas.length,
    'per s': Math.round(deltas.length / seconds),
    'over 50 ms': deltas.filter((delta) => delta > 50).length,
    'longest ms': Math.round(Math.max(...deltas)),
    'dropped %': Math.round((100 * deltas.reduce((sum, delta) => sum + Math.max(0, Math.round(delta / FRAME) - 1), 0)) / ((seconds * 1000) / FRAME)),
    'long tasks': tasks,
    'longest task ms': Math.round(longest),
    'rows drawn': drawn,
    'DOM elements': nodes,
    'heap MB': Math.round(heap / 1e6),
  };
}
