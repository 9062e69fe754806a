import { availableParallelism } from 'node:os';
import { chromium } from '@playwright/test';
import { timeToFilter, timeToFirstRow, timeToToast } from '../bench/browser-timings.mjs';
import { measureFirstView } from '../bench/first-view-size.mjs';
import { measureList } from '../bench/gateway-overhead.mjs';
import { buildIfStale, builtOrExit } from './build-if-stale.mjs';
import { chromiumArgs, findOrInstallChromium } from './chromium.mjs';
import { startConsole } from './console-process.mjs';

/** `npm run bench`: the production build, the real gateway and a real browser. It asserts nothing. */

/** @typedef {[what: string, value: string]} Row */

const many = 10_000;

/** @param {number} value */
const ms = (value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

/**
 * Runs the measurements of one console, and stops it whatever comes of them.
 *
 * @param {string[]} options of `npm start`
 * @param {(server: import('./console-process.mjs').ConsoleProcess) => Promise<Row[]>} measure
 */
async function withConsole(options, measure) {
  const server = await startConsole(options);
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
}

/** @returns {Promise<Row[]>} */
async function sizes() {
  const { scripts, styles, files } = await measureFirstView();
  return [['First view, JS + CSS after gzip', `${kB(scripts + styles)} in ${files} files`]];
}

/** @param {import('@playwright/test').Browser} browser */
function withFewJobs(browser) {
  return withConsole([], async (server) => {
    const first = await timeToFirstRow(browser, server);
    const toast = await timeToToast(browser, server);
    const list = await measureList(server, first.listPath, 200);
    return [
      ['Time to the first row, the demo’s jobs', ms(first.ms)],
      ['Click on Start to its toast', ms(toast)],
      ['List of the demo’s jobs from the cluster', ms(list.directMs)],
      ['… through the gateway', ms(list.gatewayMs)],
    ];
  });
}

/** @param {import('@playwright/test').Browser} browser */
function withManyJobs(browser) {
  return withConsole(['--seeds', String(many)], async (server) => {
    const first = await timeToFirstRow(browser, server);
    const filter = await timeToFilter(browser, server);
    const list = await measureList(server, first.listPath, 11);
    return [
      ['Time to the first row, 10,000 jobs', ms(first.ms)],
      ['Key in the search box to the table, 10,000 jobs', ms(filter)],
      ['List of 10,000 jobs from the cluster', ms(list.directMs)],
      ['… through the gateway', ms(list.gatewayMs)],
      ['… its size', `${kB(list.bytes)}, ${kB(list.gzipBytes)} after gzip`],
    ];
  });
}

const { executablePath, how } = await findOrInstallChromium();
await builtOrExit(buildIfStale(['node', 'client']));
const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
try {
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${how}; medians\n`);
  for (const measure of [sizes, withFewJobs, withManyJobs]) {
    for (const [what, value] of await measure(browser)) console.log(`${what.padEnd(50)}${value}`);
  }
} finally {
  await browser.close();
}
