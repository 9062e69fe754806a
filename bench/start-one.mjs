import { jobsOf, placeJob, withConsoles } from './consoles.mjs';
import { median, ms } from './figures.mjs';
import { timeOfChange, timeOfRows, watchRows } from './paint-marks.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('./figures.mjs').Row} Row
 */

const times = 10;
/** In ms, added by the browser to each request: what a page waits for can be told from what it does. */
const roundTrip = 200;

/**
 * From a click on Start to the busy button, and to the state that is true then.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureStart(browser) {
  return withConsoles([{ jobs: 100 }], async (server) => {
    const context = await browser.newContext();
    context.setDefaultTimeout(30_000);
    await watchRows(context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await page.goto(server.url);
    await timeOfRows(page);

    const stopped = (await jobsOf(server.mockUrl))
      .filter(({ status }) => status.job_state === 'stopped')
      .map(({ config }) => config.id);
    const startOf = async (/** @type {string} */ id, /** @type {'button' | 'cell'} */ part) => {
      await placeJob(`${server.url}/api/demo`, id, { status: { job_state: 'stopped' } });
      const row = page.locator('tbody tr').filter({ has: page.locator(`[data-job="${id}"]`) });
      const button = row.getByRole('button', { name: `Start ${id}` });
      await page.getByRole('button', { name: 'Refresh', exact: true }).click();
      await row.getByText('Stopped', { exact: true }).waitFor();
      const what = /** @type {const} */ ({
        event: 'click',
        selector: `tbody tr:has([data-job="${id}"]) ${part === 'button' ? 'td:last-child' : 'td:nth-child(3)'}`,
        of: part === 'button' ? 'markup' : 'text',
      });
      const shown = await timeOfChange(page, what, () => button.click());
      await row.getByText('Started', { exact: true }).waitFor();
      return shown;
    };
    const onPage = await page.locator('[data-job]').allTextContents();
    const id = stopped.find((candidate) => onPage.includes(candidate)) ?? '';

    const busy = [];
    const atOnce = [];
    const slowly = [];
    for (let i = 0; i < times; i++) busy.push(await startOf(id, 'button'));
    for (let i = 0; i < times; i++) atOnce.push((await startOf(id, 'cell')).ms);
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: roundTrip, downloadThroughput: -1, uploadThroughput: -1 },
    });
    for (let i = 0; i < times; i++) slowly.push((await startOf(id, 'cell')).ms);
    await context.close();

    const frames = Math.max(...busy.map((one) => one.frames));
    const trips = (median(slowly) - median(atOnce)) / roundTrip;
    return [
      {
        what: `Start: click → busy painted (${times} times)`,
        figures: `${ms(median(busy.map((one) => one.ms)))}, in frame ${frames} at the latest`,
        reach: 'within a frame',
        reached: frames <= 1,
      },
      {
        what: `Start: click → true state painted (medians of ${times}; with ${roundTrip} ms of delay a request, and without)`,
        figures: `${ms(median(atOnce))}; with the delay ${ms(median(slowly))}: ${trips.toFixed(1)} round trips one after the other`,
        reach: 'at most two round trips',
        // A timer in the browser is not exact to the millisecond.
        reached: trips < 2.25,
      },
    ];
  });
}
