#!/usr/bin/env node
// Says what is wrong with the drawing of each file; exit code 1 if anything is: node check-bpmn.mjs file.bpmn ...
import { readFileSync } from 'node:fs';
import { read } from './layout/model.mjs';
import { faultsOf } from './layout/check.mjs';

let bad = 0;
for (const file of process.argv.slice(2)) {
  const model = await read(readFileSync(file, 'utf8'));
  const faults = [...model.warnings.map(w => w.message), ...faultsOf(model)];
  for (const fault of faults) console.log(`${file}: ${fault}`);
  bad += faults.length;
}
process.exitCode = bad ? 1 : 0;
