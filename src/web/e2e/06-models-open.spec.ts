import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, openBrowser } from './support/browser';

interface Viewer {
  importXML(xml: string): Promise<{ warnings: { message: string }[] }>;
  destroy(): void;
}

const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-navigated-viewer.production.min.js');
const MODELS = join(import.meta.dirname, '../../../bpmn');

const models = readdirSync(MODELS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bpmn'));

describe('bpmn-js opens what is shipped', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage(DESKTOP);
    await page.setContent('<div id="canvas" style="width: 1400px; height: 800px"></div>');
    await page.addScriptTag({ path: VIEWER });
  });
  afterAll(() => browser?.close());

  it('finds every model', () => {
    expect(models.length).toBeGreaterThanOrEqual(54);
  });

  it.each(models)('%s without a warning', async (model) => {
    const warnings = await page.evaluate(importWarnings, readFileSync(join(MODELS, model), 'utf8'));
    expect(warnings).toEqual([]);
  });
});

/** Runs in the browser. */
async function importWarnings(xml: string): Promise<string[]> {
  const { BpmnJS } = window as unknown as { BpmnJS: new (options: { container: string }) => Viewer };
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  viewer.destroy();
  return warnings.map((warning) => warning.message);
}
