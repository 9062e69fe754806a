import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { localTool } from './local-tools.mjs';
import { onPath } from './on-path.mjs';
import { lastLine, runProcess } from './run-process.mjs';

/**
 * @typedef {object} FoundChromium
 * @property {string} executablePath
 * @property {string} how where it came from, in words
 */

const pathVariable = 'PLAYWRIGHT_CHROMIUM_PATH';
const minute = 60_000;

/** The shell first: it has no window around the page, and takes half the time where cores are few. */
const commandNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The first that the system has is installed. */
const debianBrowsers = ['chromium-headless-shell', 'chromium'];
/** They come with it: Chromium without one draws every letter as an empty box. */
const debianFonts = ['fonts-liberation', 'fonts-noto-color-emoji'];

/** Command line for a quiet Chromium: no traffic of its own, and no sandbox where root cannot have one. */
export function chromiumArgs() {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

/**
 * A Chromium that runs: the one that `PLAYWRIGHT_CHROMIUM_PATH` names, Playwright's own, one that is
 * installed, or, failing these, one that is installed now. Progress goes to stderr.
 *
 * @returns {Promise<FoundChromium>}
 * @throws Error, with what to do, when there is none and none can be installed
 */
export async function findOrInstallChromium() {
  const chosen = process.env[pathVariable];
  if (chosen) return await checkChosen(chosen);
  return (await find()) ?? (await install());
}

/** @param {string} executablePath */
async function checkChosen(executablePath) {
  if (!existsSync(executablePath)) {
    throw new Error(`${pathVariable} names ${executablePath}, and there is no such file.`);
  }
  const { version, output } = await askVersion(executablePath);
  if (!version) {
    throw new Error(`${pathVariable} names ${executablePath}, and it does not run:\n${output}`);
  }
  return { executablePath, how: `${version}, named by ${pathVariable}` };
}

/** @returns {Promise<FoundChromium | undefined>} */
async function find() {
  const candidates = [
    { path: chromium.executablePath(), where: "Playwright's own" },
    ...commandNames.map((name) => ({ path: onPath(name), where: 'found on the PATH' })),
    ...macApplications.map((path) => ({ path, where: 'found in /Applications' })),
  ];
  for (const { path, where } of candidates) {
    if (!path || !existsSync(path)) continue;
    const { version } = await askVersion(path);
    if (version) return { executablePath: path, how: `${version}, ${where}` };
  }
  return undefined;
}

async function install() {
  say('No Chromium found; installing one.');
  const tried = [await installWithPlaywright()];
  let found = await find();
  if (!found) {
    tried.push(await installWithApt());
    found = await find();
  }
  if (found) return { ...found, how: `${found.how}, installed just now` };
  throw new Error(
    [
      'There is no Chromium, and none could be installed.',
      ...tried.map((line) => `  - ${line}`),
      'Install Chromium or Google Chrome by hand, or name one that is not on the PATH:',
      `  ${pathVariable}=/path/to/chromium npm test`,
    ].join('\n'),
  );
}

/**
 * The same as `playwright install --with-deps chromium`, but the download comes first: where its host
 * cannot be reached that is known in seconds, before any system package has been installed.
 *
 * @returns {Promise<string>} what came of it
 */
async function installWithPlaywright() {
  say('Trying the download of Playwright …');
  const download = await runProcess(
    ...localTool('playwright', ['install', '--no-shell', 'chromium']),
    {
      capture: true,
      timeoutMs: 10 * minute,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' },
    },
  );
  if (download.code !== 0) return `playwright install chromium: ${lastLine(download.output)}`;
  if ((await askVersion(chromium.executablePath())).version) return 'playwright install: done';
  const root = await rootPrefix();
  if (!root) return 'playwright install-deps chromium: needs root or sudo without a password';
  say('Installing the system libraries that it needs …');
  const libraries = await runProcess(...localTool('playwright', ['install-deps', 'chromium']), {
    capture: true,
    timeoutMs: 10 * minute,
  });
  return `playwright install-deps chromium: ${lastLine(libraries.output)}`;
}

/** @returns {Promise<string>} what came of it */
async function installWithApt() {
  if (!onPath('apt-get')) return 'apt-get: not on this system';
  const root = await rootPrefix();
  if (!root) return 'apt-get install chromium: needs root or sudo without a password';
  const updated = await aptGet(root, ['update']);
  if (updated !== 'done') return `apt-get update: ${updated}`;
  const tried = [];
  for (const browser of debianBrowsers) {
    say(`Trying apt-get install ${browser} …`);
    const packages = [browser, ...debianFonts];
    const outcome = await aptGet(root, ['install', '-y', '--no-install-recommends', ...packages]);
    tried.push(`apt-get install ${packages.join(' ')}: ${outcome}`);
    if (outcome === 'done') break;
  }
  return tried.join('; ');
}

/**
 * @param {string[]} root what to put before it
 * @param {string[]} args
 * @returns {Promise<string>} `done`, or the last line that it printed
 */
async function aptGet(root, args) {
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args];
  const [command = '', ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', ...apt];
  const result = await runProcess(command, rest, { capture: true, timeoutMs: 10 * minute });
  return result.code === 0 ? 'done' : lastLine(result.output);
}

/** What to put before a command that root must run, or nothing when it cannot be had unasked. */
async function rootPrefix() {
  if (isRoot()) return [];
  const sudo = await runProcess('sudo', ['-n', 'true'], { capture: true, timeoutMs: 10_000 });
  return sudo.code === 0 ? ['sudo', '-n'] : undefined;
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} executablePath */
async function askVersion(executablePath) {
  const { code, output } = await runProcess(executablePath, ['--version'], {
    capture: true,
    timeoutMs: 20_000,
  });
  const version = /^.*Chrom.*\d+\.\d+.*$/mu.exec(output)?.[0].trim();
  return { version: code === 0 ? version : undefined, output: output.trim() };
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`[chromium] ${line}\n`);
}
