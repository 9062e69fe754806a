import { jobsOf, listPattern, placeJob, withConsoles } from './consoles.mjs';
import { watchDrawnRows, takeDrawnRows } from './drawn-rows.mjs';
import { kB, median, ms } from './figures.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./figures.mjs').Row} Row
 */

const jobs = 10_000;
const polls = 6;
const visible = 5;

/**
 * Polls of 10,000 jobs: in which nothing changed, and in which 100 jobs did, five of them on the screen.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measurePolls(browser) {
  return withConsoles([{ jobs }], async (server) => {
    // By itself: to see which rows are drawn takes time of the page's own.
    const quiet = await openAt(browser, server.url, false);
    const idle = await mainThreadTime(quiet, () => quiet.clock.fastForward(1000));
    const unchanged = [];
    for (let i = 0; i < polls; i++) unchanged.push(await poll(quiet));
    await quiet.context().close();

    const watched = await openAt(browser, server.url, true);
    await poll(watched);
    await takeDrawnRows(watched);
    const none = { drawn: 0, mutated: 0 };
    for (let i = 0; i < polls; i++) {
      await poll(watched);
      const { drawn, mutated } = await takeDrawnRows(watched);
      none.drawn = Math.max(none.drawn, drawn);
      none.mutated = Math.max(none.mutated, mutated);
    }
    await changeSome(
      server.url,
      (await jobsOf(server.mockUrl)).map(({ config }) => config.id),
    );
    const changed = await poll(watched);
    const some = await takeDrawnRows(watched);
    await watched.context().close();

    const bytes = median(unchanged.map((one) => one.bytes));
    return [
      {
        what: `a poll in which nothing changed, 10,000 jobs (median of ${polls})`,
        figures: `${unchanged[0]?.requests ?? 0} request, ${kB(bytes)} with its head; ${ms(median(unchanged.map((one) => one.mainThread)))} of main thread (${ms(idle)} for a second without one); ${none.drawn} rows drawn by React, ${none.mutated} changed in the document`,
        reach: '≤ 1 kB, 0 rows rendered',
        reached: bytes <= 1000 && none.drawn === 0 && none.mutated === 0,
      },
      {
        what: `a poll in which 1 % changed, 10,000 jobs: 100 of them, ${visible} of the 20 on the screen`,
        figures: `${some.drawn} rows drawn by React, ${some.mutated} changed in the document; ${kB(changed.bytes)}, ${ms(changed.mainThread)} of main thread`,
        reach: 'only the visible rows that changed',
        reached: some.drawn === visible && some.mutated <= visible,
      },
    ];
  });
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {boolean} isWatched
 */
async function openAt(browser, url, isWatched) {
  const context = await browser.newContext();
  if (isWatched) await watchDrawnRows(context);
  const page = await context.newPage();
  // At the beginning of a minute, with short polls: time alone tells nothing new of a job until it is over.
  await page.clock.install({ time: Math.floor(Date.now() / 60_000) * 60_000 + 1000 });
  await page.addInitScript(() => localStorage.setItem('rollup-jobs.refresh-interval', '5000'));
  await page.goto(url);
  await page.getByRole('rowheader').first().waitFor();
  return page;
}

/**
 * Lets the time of the page go on to its next poll: nobody waits half a minute for it.
 *
 * @param {Page} page
 */
async function poll(page) {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  // The status has a time of its own, and comes along with some polls.
  /** @type {Set<string>} */
  const ofList = new Set();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (listPattern.test(request.url)) ofList.add(requestId);
    requests = ofList.size;
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (ofList.has(requestId)) bytes += response.encodedDataLength;
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (ofList.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  const mainThread = await mainThreadTime(page, async () => {
    const answered = page.waitForResponse(listPattern);
    await page.clock.fastForward(5_200);
    await answered;
    await settled(page);
  });
  await session.detach();
  return { bytes, requests, mainThread };
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} during
 * @returns {Promise<number>} ms that the page's main thread worked
 */
async function mainThreadTime(page, during) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await read();
  await during();
  const after = await read();
  await session.detach();
  return after - before;
}

/** @param {Page} page until what came is drawn and painted */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(
          () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
          { timeout: 5000 },
        );
      }),
  );
}

/**
 * @param {string} url of the console, which learns in this way that something has changed
 * @param {string[]} ids
 */
async function changeSome(url, ids) {
  const sorted = ids.sort();
  const step = Math.floor(sorted.length / 100);
  const chosen = Array.from({ length: 100 }, (_, i) => sorted[i < visible ? i : i * step] ?? '');
  for (const id of chosen) {
    await placeJob(`${url}/api/demo`, id, { stats: { documents_processed: 123_456_789 } });
  }
}
