#!/usr/bin/env node
// Pictures for looking at: node render-bpmn.mjs out-dir file.bpmn ...   needs a Chromium (CHROMIUM, default /usr/bin/chromium).
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const [out, ...files] = process.argv.slice(2);
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const page = '<body style="margin:0"><div id="c" style="width:100vw;height:100vh"></div></body>';

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage();
for (const file of files) {
  await tab.setContent(page);
  await tab.addScriptTag({ path: viewer });
  const { warnings, box } = await tab.evaluate(show, readFileSync(file, 'utf8'));
  for (const warning of warnings) console.log(`${file}: ${warning}`);
  await tab.setViewportSize({ width: Math.ceil(box.width) + 40, height: Math.ceil(box.height) + 40 });
  await tab.evaluate(({ x, y, width, height }) => {
    window.viewer.get('canvas').resized();
    window.viewer.get('canvas').viewbox({ x: x - 20, y: y - 20, width: width + 40, height: height + 40 });
  }, box);
  await tab.screenshot({ path: join(out, `${basename(file, '.bpmn')}.png`) });
}
await browser.close();

async function show(xml) {
  window.viewer = new window.BpmnJS({ container: '#c' });
  const { warnings } = await window.viewer.importXML(xml);
  const { inner } = window.viewer.get('canvas').viewbox();
  return { warnings: warnings.map(w => w.message), box: { x: inner.x, y: inner.y, width: inner.width, height: inner.height } };
}
