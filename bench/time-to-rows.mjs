import { setTimeout } from 'node:timers/promises';
import { withConsoles } from './consoles.mjs';
import { median, ms, ratio } from './figures.mjs';
import { timeOfRowsAt } from './paint-marks.mjs';
import { openUnwatched } from './unwatched-page.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./figures.mjs').Row} Row
 */

/** Every order of the three, three times: each page comes behind each other one as often. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 2, 0],
  [1, 0, 2],
  [2, 0, 1],
  [2, 1, 0],
];
const rounds = 3 * orders.length;
const warming = 3;
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
    // Without counting: the servers have compiled and compressed what they serve then.
    for (let i = 0; i < warming; i++) for (const url of urls) await load(browser, url);
    for (let round = 0; round < rounds; round++) {
      for (const i of orders[round % orders.length] ?? []) {
        times[i]?.push(await load(browser, urls[i] ?? ''));
        // The browser is still clearing away the page, the longer the more there was on it.
        await setTimeout(quiet);
      }
    }
    return compared(times.map(median));
  });
}

/**
 * @param {number[]} medians
 * @returns {Row[]}
 */
function compared([few = NaN, plain = NaN, full = NaN]) {
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
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function load(browser, url) {
  const page = await openUnwatched(browser);
  await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const time = await timeOfRowsAt(page.send, url);
  await page.close();
  return time;
}
