import { listPattern, placeJob, withConsoles } from './consoles.mjs';
import { megabytes, ratio } from './figures.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./figures.mjs').Row} Row
 */

const first = 100;
const polls = 1000;
const flyouts = 200;
/** Every so many polls a job has changed. */
const changedEvery = 10;

/**
 * The heap of a page after a day's polls and flyouts. Its clock is stepped from poll to poll; what it asks and draws is
 * real.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureHoursOfUse(browser) {
  return withConsoles([{ jobs: 100 }], async (server) => {
    const context = await browser.newContext();
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(server.url);
    await page.getByRole('rowheader').first().waitFor();
    const pollUpTo = async (/** @type {number} */ from, /** @type {number} */ to) => {
      for (let i = from; i < to; i++) {
        if (i % changedEvery === 0) {
          const stats = { documents_processed: 1_000_000 + i };
          await placeJob(`${server.url}/api/demo`, 'web-logs-0001', { stats });
        }
        await poll(page);
      }
    };
    await pollUpTo(0, first);
    const atFirst = await heapOf(page);
    await pollUpTo(first, polls);
    const afterPolls = await heapOf(page);
    for (let i = 0; i < flyouts; i++) await openAndClose(page, i);
    const afterFlyouts = await heapOf(page);
    await context.close();
    return [
      {
        what: `hours of use: heap after ${first} polls, after ${polls.toLocaleString('en')}, and after ${flyouts} opened flyouts more`,
        figures: `${megabytes(atFirst)}; ${megabytes(afterPolls)}: ${ratio(afterPolls / atFirst)}; ${megabytes(afterFlyouts)}: ${ratio(afterFlyouts / atFirst)}`,
        reach: '≤ 1.1 × after 100 polls',
        reached: afterPolls <= 1.1 * atFirst && afterFlyouts <= 1.1 * atFirst,
      },
    ];
  });
}

/** @param {Page} page */
async function poll(page) {
  const answered = page.waitForResponse(listPattern);
  await page.clock.fastForward(31_000);
  await answered;
}

/**
 * @param {Page} page
 * @param {number} i
 */
async function openAndClose(page, i) {
  const details = page.getByRole('dialog');
  await page
    .locator('[data-job]')
    .nth(i % 20)
    .click();
  await details.getByRole('tabpanel').waitFor();
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
}

/**
 * @param {Page} page
 * @returns {Promise<number>} bytes that are in use after the garbage is gone
 */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What is freed in the first round may hold what is freed in the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
