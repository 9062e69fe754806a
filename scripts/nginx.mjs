import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from './on-path.mjs';
import { lastLine, runProcess } from './run-process.mjs';

/**
 * @typedef {object} FoundNginx
 * @property {string} executablePath
 * @property {Record<string, string>} env what it needs in its environment
 * @property {string} how where it came from, in words
 */

const pathVariable = 'NGINX_PATH';
const minute = 60_000;

/** Debian keeps it out of a user's `PATH`, and a program that an editor has started has a short one. */
const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

const cache = fileURLToPath(new URL('../node_modules/.cache/nginx', import.meta.url));
const unpacked = join(cache, 'root');

/** On Ubuntu it may be empty; what it needs, `nginx-core`, comes along then. */
const debianPackage = 'nginx';

/**
 * An nginx that runs: the one that `NGINX_PATH` names, one that is installed, or one that was unpacked
 * here before; `undefined` when there is none.
 *
 * @returns {Promise<FoundNginx | undefined>}
 * @throws Error when the one that was named does not run
 */
export async function findNginx() {
  const chosen = process.env[pathVariable];
  if (chosen) {
    const found = await check(chosen, {}, `named by ${pathVariable}`);
    if (!found) throw new Error(`${pathVariable} names ${chosen}, and it does not run.`);
    return found;
  }
  const installed = onPath('nginx', usualFolders);
  const found = installed && (await check(installed, {}, 'found on this machine'));
  return found || (await findUnpacked());
}

/**
 * The same, but downloads one for these tests alone where there is none. Nothing is installed on the
 * machine: no root is needed, and no service is started. Progress goes to stderr.
 *
 * @returns {Promise<FoundNginx>}
 * @throws Error, with what to do, when none can be had
 */
export async function findOrInstallNginx() {
  const found = await findNginx();
  if (found) return found;
  const outcome = await download();
  const downloaded = await findUnpacked();
  if (downloaded) return downloaded;
  throw new Error(
    [
      'There is no nginx, and none could be had.',
      `  - ${outcome}`,
      `Install it ("apt-get install nginx", "brew install nginx"), or name one: ${pathVariable}=/path/to/nginx`,
    ].join('\n'),
  );
}

/** @returns {Promise<string>} what came of it */
async function download() {
  if (!onPath('apt-get') || !onPath('dpkg')) return 'apt-get: not on this system';
  process.stderr.write('[nginx] No nginx found; downloading one for these tests …\n');
  await rm(cache, { recursive: true, force: true });
  const archives = join(cache, 'apt', 'archives');
  const lists = join(cache, 'lists');
  await mkdir(join(archives, 'partial'), { recursive: true });
  await mkdir(join(lists, 'partial'), { recursive: true });

  const fetched = await aptDownload([]);
  if (fetched.code !== 0) {
    // The machine's own lists are missing or out of date, and only root may renew them.
    const ownLists = ['-o', `Dir::State::lists=${lists}`];
    const updated = await apt([...ownLists, 'update']);
    if (updated.code !== 0) return `apt-get update: ${lastLine(updated.output)}`;
    const again = await aptDownload(ownLists);
    if (again.code !== 0) return `apt-get install nginx: ${lastLine(again.output)}`;
  }
  for (const name of (await readdir(archives)).filter((file) => file.endsWith('.deb'))) {
    const archive = join(archives, name);
    const { code, output } = await runProcess('dpkg', ['-x', archive, unpacked], { capture: true });
    if (code !== 0) return `dpkg -x ${name}: ${lastLine(output)}`;
  }
  return `the package ${debianPackage} was unpacked, and what it holds does not run`;
}

/**
 * It, and what it needs and the machine does not have.
 *
 * @param {readonly string[]} options
 */
function aptDownload(options) {
  const install = ['install', '-y', '--no-install-recommends', '--download-only', debianPackage];
  return apt([...options, ...install]);
}

/** @param {readonly string[]} args */
function apt(args) {
  const here = ['-o', `Dir::Cache=${join(cache, 'apt')}`, '-o', 'Debug::NoLocking=1'];
  // As root, apt would download as a user who may not write here.
  const asItself = ['-o', 'APT::Sandbox::User='];
  return runProcess('apt-get', [...here, ...asItself, ...args], {
    capture: true,
    timeoutMs: 5 * minute,
  });
}

/** @returns {Promise<FoundNginx | undefined>} */
async function findUnpacked() {
  const libraries = await libraryFolders(unpacked);
  const env = libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(':') } : {};
  return check(join(unpacked, 'usr/sbin/nginx'), env, 'downloaded for these tests');
}

/**
 * `lib/x86_64-linux-gnu` and its like: what the program needed and the machine did not have.
 *
 * @param {string} root
 */
async function libraryFolders(root) {
  const parents = ['lib', 'usr/lib'].map((name) => join(root, name));
  const lists = parents.map(async (parent) => {
    const names = await readdir(parent).catch(() => []);
    return names.filter((name) => name.includes('-linux-')).map((name) => join(parent, name));
  });
  return (await Promise.all(lists)).flat();
}

/**
 * @param {string} executablePath
 * @param {Record<string, string>} env
 * @param {string} where
 * @returns {Promise<FoundNginx | undefined>}
 */
async function check(executablePath, env, where) {
  if (!existsSync(executablePath)) return undefined;
  const { code, output } = await runProcess(executablePath, ['-v'], {
    env,
    capture: true,
    timeoutMs: 20_000,
  });
  const version = /nginx\/\S+/.exec(output)?.[0];
  return code === 0 && version ? { executablePath, env, how: `${version}, ${where}` } : undefined;
}
