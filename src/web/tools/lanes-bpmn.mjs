#!/usr/bin/env node
// Gives every given BPMN file its pool and lanes by role: node lanes-bpmn.mjs file.bpmn ...   (layout-bpmn.mjs then draws them)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { laneDefinitions } from './lanes/lanes.mjs';
import { Library } from './lanes/library.mjs';
import { is, read, write } from './layout/model.mjs';

const shelf = fileURLToPath(new URL('../../../bpmn', import.meta.url));
const shipped = readdirSync(shelf, { recursive: true }).filter(name => name.endsWith('.bpmn')).map(name => join(shelf, name));
const library = new Library((await Promise.all(shipped.map(modelIn))).flatMap(({ definitions }) => definitions.rootElements.filter(e => is(e, 'Process'))));

for (const file of process.argv.slice(2)) {
  const model = await modelIn(file);
  laneDefinitions(model, library);
  writeFileSync(file, await write(model));
}

function modelIn(file) {
  return read(readFileSync(file, 'utf8'));
}
