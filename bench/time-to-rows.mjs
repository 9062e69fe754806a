import { setTimeout } from 'node:timers/promises';
import { withConsoles } from './consoles.mjs';
import { median, ms, ratio } from './figures.mjs';
import { timeOfRows, watchRows } from './paint-marks.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./figures.mjs').Row} Row
 */

const rounds = 9;
const slowdown = 4;
/** In ms. */
const quiet = 500;

/**
 * From the navigation to the rows on the screen, by turns: ours and the bare page with 100 jobs, ours with 10,000.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureTimeToRows(browser) {
  const servers = /** @type {const} */ ([
    { jobs: 100 },
    { jobs: 100, page: 'bare' },
    { jobs: 10_000 },
  ]);
  return withConsoles(servers, async (ours, bare, many) => {
    const urls = [ours.url, bare.url, many.url];
    /** @type {number[][]} */
    const times = urls.map(() => []);
    // Once without counting: the servers have compiled and compressed what they serve then.
    for (const url of urls) await loadCold(browser, url);
    for (let round = 0; round < rounds; round++) {
      // Each begins as often as the others: what comes behind the largest page is the slower for it.
      for (let turn = 0; turn < urls.length; turn++) {
        const i = (round + turn) % urls.length;
        times[i]?.push(await loadCold(browser, urls[i] ?? ''));
      }
    }
    const [few = NaN, plain = NaN, full = NaN] = times.map(median);
    return [
      {
        what: `time to rows, 100 jobs (CPU ${slowdown}× slower, cold cache, ${rounds} pairs by turns, medians)`,
        figures: `${ms(few)}, bare page ${ms(plain)}: ${ratio(few / plain)}`,
        reach: '≤ 0.9 × bare page',
        reached: few <= 0.9 * plain,
      },
      {
        what: 'time to rows, 10,000 jobs (the same)',
        figures: `${ms(full)}, 100 jobs ${ms(few)}: ${ratio(full / few)}`,
        reach: '≤ 1.5 × ours at 100 jobs',
        reached: full <= 1.5 * few,
      },
    ];
  });
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function loadCold(browser, url) {
  const context = await browser.newContext();
  await watchRows(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'commit' });
  const time = await timeOfRows(page);
  await context.close();
  // The browser is still clearing away the page, the longer the more there was on it.
  await setTimeout(quiet);
  return time;
}
