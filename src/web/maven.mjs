// Maven's way into this folder. `begin` lets `build` begin beside the Java compiler, which leaves a core idle. `build` leaves the built front end in target/classes/static and does nothing that an
// earlier build has done for the same inputs; `check` runs every check of this folder. See the exec plugin in pom.xml.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const target = join(web, '..', '..', 'target');
// Inside node_modules: `mvn clean` keeps it, and removing node_modules removes it with what it speaks of.
const installed = join(web, 'node_modules', '.qipan-installed');
const built = join(web, 'node_modules', '.qipan-built');
const served = join(target, 'web-served');
// The process that builds in the background, while it does.
const begun = join(target, 'web-begun.pid');
const PATIENCE_MS = 300_000;

// The longest first, so that the others fit beside it.
const CHECKS = ['test', 'lint', 'typecheck', 'lint:bpmn', 'size'];
// A library's install script would report on this project to its vendor, from a process that stays behind.
const PRIVATE = { IBM_TELEMETRY_DISABLED: 'true' };
const NOT_INPUTS = new Set(['node_modules', 'dist', 'coverage', 'e2e']);

function npm(...args) {
  console.log(`web: npm ${args.join(' ')}`);
  const { status, error } = spawnSync('npm', args, { cwd: web, env: { ...process.env, ...PRIVATE }, stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  if (error || status !== 0) {
    console.error(`web: "npm ${args.join(' ')}" failed${error ? `: ${error.message}` : ` with exit code ${status}`}`);
    process.exit(status || 1);
  }
}

// What it says is shown whole when it has ended: lines of two checks would mix.
function checked(script) {
  const started = Date.now();
  return new Promise((resolve) => {
    const said = [];
    const running = spawn('npm', ['run', '--silent', script], { cwd: web, stdio: ['ignore', 'pipe', 'pipe'], shell: true });
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => said.push(text));
    running.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    running.on('close', (status) => {
      console.log(`web: npm run ${script} (${Math.round((Date.now() - started) / 1000)} s)`);
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0 ? [] : [script]);
    });
  });
}

// One check a core.
async function sideBySide(scripts) {
  const waiting = [...scripts];
  const failed = [];
  const hand = async () => {
    while (waiting.length > 0) failed.push(...(await checked(waiting.shift())));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
  return failed;
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_INPUTS.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...paths].sort()) hash.update(relative(web, path)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

// A stamp is removed before the work and written after it, so a build that was interrupted is done again.
function unlessDone(stamp, hash, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function install() {
  const lock = hashOf([join(web, 'package.json'), join(web, 'package-lock.json')]);
  unlessDone(installed, lock, () => npm('ci', '--no-audit', '--no-fund'));
}

function serve(dist, hash) {
  const to = join(target, 'classes', 'static');
  if (!existsSync(join(to, 'index.html'))) rmSync(served, { force: true });
  unlessDone(served, hash, () => {
    rmSync(to, { recursive: true, force: true });
    cpSync(dist, to, { recursive: true });
  });
}

function begin() {
  mkdirSync(target, { recursive: true });
  const log = openSync(join(target, 'web-begun.log'), 'w');
  const behind = spawn(process.execPath, [fileURLToPath(import.meta.url), 'buildNow'], { detached: true, stdio: ['ignore', log, log] });
  writeFileSync(begun, String(behind.pid));
  behind.unref();
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// What went wrong there goes wrong here once more, where it is read.
function awaitBegun() {
  const until = Date.now() + PATIENCE_MS;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(begun) && runs(Number(readFileSync(begun, 'utf8'))) && Date.now() < until) Atomics.wait(pause, 0, 0, 100);
  rmSync(begun, { force: true });
}

function build() {
  awaitBegun();
  buildNow();
}

function buildNow() {
  install();
  const dist = join(web, 'dist');
  if (!existsSync(join(dist, 'index.html'))) rmSync(built, { force: true });
  const hash = hashOf(filesBelow(web));
  unlessDone(built, hash, () => npm('run', 'build'));
  serve(dist, hash);
}

async function check() {
  install();
  const failed = await sideBySide(CHECKS);
  if (failed.length === 0) return;
  console.error(`web: failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`web: Node 20.19 or newer is needed, this is ${process.version}`);
  process.exit(1);
}
if (!existsSync(join(web, 'package.json'))) process.exit(0);
const verbs = { begin, build, buildNow, check };
await verbs[process.argv[2]]();
