// How fast the pages are on a phone in a bad network: `QIPAN_E2E_URL=http://127.0.0.1:8080 npm run --silent measure [parts]`
// against a demo. Prints one JSON line for each part and a table at the end; asserts nothing. Parts: login inbox task warm list.
// QIPAN_RUNS says how often each page is opened (5): the median is told, with the best and the worst.
import { openBrowser, person } from './measure/browser.mjs';
import { cold, warm } from './measure/pages.mjs';
import { scrolled } from './measure/scroll.mjs';

const server = process.env.QIPAN_E2E_URL?.replace(/\/$/, '');
if (!server) throw new Error('QIPAN_E2E_URL must say where the server is, such as http://localhost:8080');
const runs = Number(process.env.QIPAN_RUNS ?? 5);
const wanted = process.argv.slice(2);

const browser = await openBrowser();
const who = await person(server);
const parts = {
  login: () => cold(browser, server, { path: '/login', ready: 'input[name=password]', runs }),
  inbox: () => cold(browser, server, { path: '/inbox', ready: '[data-task]', who: who.username, runs }),
  task: () => cold(browser, server, { path: `/inbox/${who.task}`, ready: 'article h1', who: who.username, runs }),
  warm: () => warm(browser, server, { path: '/inbox', ready: '[data-task]', who: who.username, runs }),
  list: () => scrolled(browser, server, who.username),
};

const rows = [];
try {
  for (const [part, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(part)) continue;
    for (const row of [await measure()].flat()) {
      rows.push({ part, ...row });
      console.log(JSON.stringify({ part, ...row }));
    }
  }
} finally {
  await browser.close();
}

const cell = (value) => (Array.isArray(value) ? `${value[1]} (${value[0]}–${value[2]})` : String(value ?? ''));
for (const kind of [rows.filter(({ part }) => part !== 'list'), rows.filter(({ part }) => part === 'list')].filter(({ length }) => length > 0)) {
  const names = Object.keys(kind[0]);
  console.log(`\n| ${names.join(' | ')} |\n|${names.map(() => '---').join('|')}|`);
  for (const row of kind) console.log(`| ${names.map((name) => cell(row[name])).join(' | ')} |`);
}
