import { createServer, request } from 'node:http';
import { phone, slowPage } from './browser.mjs';

const PATIENCE = 60_000;
const QUIET = 1_500;
const LATENCY = 150;

// Runs in the page before anything of it: notes when what people came for is there, when the program has taken it over from what was
// painted before it, and what the browser calls its largest paint.
function watch(ready) {
  const seen = (window.seen = { ready: undefined, taken: undefined, largest: 0, element: '', blocked: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries()) {
      seen.largest = startTime;
      seen.element = element ? `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 24)}` : '';
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (seen.blocked += Math.max(0, duration - 50)))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value))).observe({ type: 'layout-shift', buffered: true });
  // In the frame after it was put there it has been painted.
  const paintedWith = (selector, note) => {
    const look = () => requestAnimationFrame(() => (document.querySelector(selector) ? requestAnimationFrame(() => note(performance.now())) : look()));
    look();
  };
  paintedWith(ready, (at) => (seen.ready = at));
  paintedWith(`#root:not([hidden]) ${ready}`, (at) => (seen.taken = at));
}

async function opened(page, path, ready) {
  await page.addInitScript(watch, ready);
  await page.goto(path, { waitUntil: 'commit', timeout: PATIENCE });
  await page.waitForFunction(() => window.seen?.taken, undefined, { timeout: PATIENCE });
  await page.waitForLoadState('networkidle', { timeout: PATIENCE }).catch(() => {});
  await page.waitForTimeout(QUIET);
  return page.evaluate(() => ({
    ...window.seen,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    // As sent over the network before all of it worked.
    bytes: performance.getEntries().reduce((sum, entry) => sum + (entry.responseEnd < window.seen.taken ? (entry.transferSize ?? 0) : 0), 0),
  }));
}

const spread = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other).map((number) => Math.round(number));
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
};

const told = (path, samples) => ({
  page: path.replace(/\/[0-9a-f-]{20,}/, '/…'),
  'LCP ms': spread(samples.map(({ largest }) => largest)),
  element: samples.at(-1).element,
  'there ms': spread(samples.map(({ ready }) => ready)),
  'works ms': spread(samples.map(({ taken }) => taken)),
  'FCP ms': spread(samples.map(({ first }) => first)),
  'blocked ms': spread(samples.map(({ blocked }) => blocked)),
  CLS: Math.max(...samples.map(({ shift }) => shift)).toFixed(3),
  kB: Math.round(samples.at(-1).bytes / 1000),
});

/** Opened by somebody who has never been here: nothing is kept on the phone. */
export async function cold(browser, server, { path, ready, who, runs }) {
  const samples = [];
  for (let run = 0; run < runs; run++) {
    const context = await phone(browser, server, who);
    const { page } = await slowPage(context);
    samples.push(await opened(page, path, ready));
    await context.close();
  }
  return told(path, samples);
}

/** Opened again, with the service worker. Its own requests are none of the page's, so a proxy makes all of them wait. */
export async function warm(browser, server, { path, ready, who, runs }) {
  const proxy = createServer((asked, answer) => {
    setTimeout(() => {
      const onward = request(server + asked.url, { method: asked.method, headers: asked.headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      // The stream of changes has no end of its own.
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
    }, LATENCY);
  });
  await new Promise((listening) => proxy.listen(0, '127.0.0.1', listening));
  const through = `http://127.0.0.1:${proxy.address().port}`;
  try {
    const context = await phone(browser, through, who, { serviceWorkers: 'allow' });
    const first = await context.newPage();
    await first.goto(path);
    await first.locator(ready).first().waitFor();
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await first.close();
    const samples = [];
    for (let run = 0; run < runs; run++) {
      const { page } = await slowPage(context, { network: false });
      samples.push(await opened(page, path, ready));
      await page.close();
    }
    await context.close();
    return { ...told(path, samples), page: `${path}, again` };
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
}
