// What the inbox loads before it shows its first row: entry and inbox chunk with all they import statically,
// JS and CSS, gzip, with what paints it before. Fails over the budget. Run after `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 150_000;
const ENTRY = 'index.html';
const ROUTE = 'features/inbox/components/inbox-page.tsx';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: was the route moved?`);
  if (seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((each) => filesOf(each, seen))];
}

const seen = new Set();
const early = /<script>(.+?)<\/script>/s.exec(readFileSync(new URL(ENTRY, dist), 'utf8'))?.[1];
const painter = readdirSync(new URL('assets/', dist)).find((file) => /^early-inbox-[\w-]+\.js$/.test(file));
if (!early || !painter) throw new Error('the page does not begin with app/early.ts');
const files = [`assets/${painter}`, ...new Set([...filesOf(ENTRY, seen), ...filesOf(ROUTE, seen)])];
const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(new URL(file, dist))).length }));
sizes.unshift({ file: 'app/early.ts, in the page itself', bytes: gzipSync(early).length });
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);

for (const { file, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  inbox first load, budget ${BUDGET / 1000} kB`);
if (total > BUDGET) {
  console.error('Over the budget: move something behind a lazy import.');
  process.exit(1);
}
