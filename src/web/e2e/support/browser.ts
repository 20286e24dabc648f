import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { SERVER } from './server';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PICTURES = new URL('../../../../target/e2e/', import.meta.url);

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** The machine's Chromium, else the one that npm brought: a machine with only Node can run the stories. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  // Its own words, as in a field for a day, are Chinese as the pages are, where it has brought them.
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'], env: { ...process.env, LANGUAGE: 'zh_CN' } });
  const { default: brought } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await brought.executablePath(), args: brought.args, headless: true });
}

/**
 * A person's own browser window. What goes wrong on the page fails the story: see `complaints`. Without the service worker, which
 * would fetch the whole program anew in each window; the story about it asks for it.
 */
export async function openPage(browser: Browser, device: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...device, baseURL: SERVER, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // For a moment the first paint stands beside the program (ADR 0026), and whoever looks for a field finds two: stories wait for the program.
  await page.addLocatorHandler(page.locator('#early'), () => Promise.resolve());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Refusals (4xx) are part of the stories; Chromium reports them as errors of its own.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  return { page, complaints };
}

/** For the eyes of whoever reads a failure, or wants to see the screens: target/e2e/<name>.png */
export async function picture(page: Page, name: string) {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, PICTURES).pathname });
}
