import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @typedef {'node' | 'client'} Part dist/node (the commands) or dist/app (the browser's app) */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const lock = join(dist, 'building.lock');
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/first-reads.mjs',
  'scripts/lean-eui.mjs',
  'scripts/precompress.mjs',
  'package-lock.json',
];
const outputs = { node: 'node/start.js', client: 'app/index.html' };

/**
 * Builds those parts that are not built or older than their sources. Of two processes that want the
 * same build, one makes it and the other waits.
 *
 * @param {Part[]} parts
 */
export async function buildIfStale(parts) {
  if ((await staleOf(parts)).length === 0) return;
  await locked(async () => {
    const stale = await staleOf(parts);
    if (stale.length === 0) return;
    console.error('Building …');
    await buildParts(stale, 'warn');
  });
}

/** Builds everything, and says what came of it. */
export async function buildAll() {
  await locked(() => buildParts(['node', 'client'], 'info'));
}

/**
 * Ends the process with a clear message when the build fails.
 *
 * @param {Promise<void>} building
 */
export async function builtOrExit(building) {
  try {
    await building;
  } catch (error) {
    const missing =
      error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    const reason = missing ? 'Its packages are not installed. Run "npm ci" first.' : error;
    console.error('The build failed.', reason instanceof Error ? reason.message : reason);
    process.exit(1);
  }
}

/**
 * @param {Part[]} parts
 * @param {'info' | 'warn'} logLevel
 */
async function buildParts(parts, logLevel) {
  // The time before the build: what is saved during it makes the build stale.
  const started = Date.now();
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ root, logLevel });
  for (const part of parts) {
    const environment = builder.environments[part];
    if (!environment) throw new Error(`vite.config.ts has no environment "${part}"`);
    await rm(stampOf(part), { force: true });
    await builder.build(environment);
    await writeFile(stampOf(part), `${started}\n`);
  }
}

/** @param {Part} part */
const stampOf = (part) => join(dist, `${part}.stamp`);

/**
 * @param {Part[]} parts
 * @returns {Promise<Part[]>}
 */
async function staleOf(parts) {
  const changed = Math.max(...(await Promise.all(sources.map((name) => newest(join(root, name))))));
  const built = await Promise.all(
    parts.map(async (part) => {
      const exists = await stat(join(dist, outputs[part])).catch(() => null);
      return exists ? Number(await readFile(stampOf(part), 'utf8').catch(() => 0)) : 0;
    }),
  );
  return parts.filter((_part, i) => (built[i] ?? 0) <= changed);
}

/**
 * When a file, or a folder with all in it, was last changed, in ms. Tests are no part of a build.
 *
 * @param {string} path
 * @returns {Promise<number>}
 */
async function newest(path) {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path)).filter((name) => !/\.test\.tsx?$/.test(name));
  const times = await Promise.all(names.map((name) => newest(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}

/** @param {() => Promise<void>} work */
async function locked(work) {
  await mkdir(dist, { recursive: true });
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      // An empty file is one that is being written just now.
      if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
      else await sleep(200);
    }
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
