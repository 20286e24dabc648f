#!/usr/bin/env node
// Draws every given BPMN file anew: node layout-bpmn.mjs file.bpmn ...   (the semantic part stays as it is)
import { readFileSync, writeFileSync } from 'node:fs';
import { read, write } from './layout/model.mjs';
import { layoutDefinitions } from './layout/diagram.mjs';

for (const file of process.argv.slice(2)) {
  const model = await read(readFileSync(file, 'utf8'));
  layoutDefinitions(model);
  writeFileSync(file, await write(model));
  console.log(`laid out ${file}`);
}
