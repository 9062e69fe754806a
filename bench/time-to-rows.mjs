import { setTimeout } from 'node:timers/promises';
import { withConsoles } from './consoles.mjs';
import { median, ms, ratio } from './figures.mjs';
import { timeOfRows, timeOfRowsAt, watchRows } from './paint-marks.mjs';
import { openUnwatched } from './unwatched-page.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./figures.mjs').Row} Row
 */

/** Every order of the three, twice: each page comes behind each other one as often. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 2, 0],
  [1, 0, 2],
  [2, 0, 1],
  [2, 1, 0],
];
const rounds = 2 * orders.length;
const warming = 3;
const slowdown = 4;
/** In ms. */
const quiet = 500;

/** How a page is opened, and what the table says of that. */
const ways = [
  { load: loadUnwatched, said: 'in a page that no tool listens to' },
  { load: loadWatched, said: 'in a page of Playwright’s' },
];

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
    /** @type {Row[]} */
    const table = [];
    for (const { load, said } of ways) {
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
      table.push(...compared(times.map(median), said));
    }
    return table;
  });
}

/**
 * @param {number[]} medians
 * @param {string} said
 * @returns {Row[]}
 */
function compared([few = NaN, plain = NaN, full = NaN], said) {
  return [
    {
      what: `time to rows, 100 jobs (CPU ${slowdown}× slower, cold cache, ${rounds} pairs by turns, medians), ${said}`,
      figures: `${ms(few)}, bare page ${ms(plain)}: ${ratio(few / plain)}`,
      reach: '≤ 0.9 × bare page',
      reached: few <= 0.9 * plain,
    },
    {
      what: `time to rows, 10,000 jobs (the same), ${said}`,
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
async function loadUnwatched(browser, url) {
  const page = await openUnwatched(browser);
  await page.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const time = await timeOfRowsAt(page.send, url);
  await page.close();
  return time;
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function loadWatched(browser, url) {
  const context = await browser.newContext();
  await watchRows(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'commit' });
  const time = await timeOfRows(page);
  await context.close();
  return time;
}
