import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, openPage } from './browser';
import { signIn } from './people';
import { api } from './server';

const FOLDER = new URL('../../../docs/guide/pictures/', import.meta.url);
const LARGEST = 150_000;

/** As a campaign might be called; a number follows where an earlier run of the pictures left one. */
export async function nameOfCampaign(name: string): Promise<string> {
  const { items } = await api<{ items: unknown[] }>('manager', `/api/campaigns?q=${encodeURIComponent(name)}`);
  return items.length === 0 ? name : `${name}（${items.length + 1}）`;
}

/** Takes one picture of src/docs/guide, once the page is ready for it. */
export async function shoot(
  browser: Browser, name: string, device: BrowserContextOptions, who: string | undefined, path: string, ready: (page: Page) => Promise<unknown>,
) {
  const { page } = await openPage(browser, { ...device, deviceScaleFactor: 1, ...(device === DESKTOP && { viewport: { width: 1280, height: 800 } }) });
  if (who) await signIn(page, who);
  await page.goto(path);
  await ready(page);
  // A story without a network has no idle one to wait for.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await mkdir(FOLDER, { recursive: true });
  const file = new URL(`${name}.png`, FOLDER).pathname;
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.context().close();
  expect(statSync(file).size, `${name}.png`).toBeLessThanOrEqual(LARGEST);
}
