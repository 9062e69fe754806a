import { consoleHeader, control, placeJob, withConsoles } from './consoles.mjs';
import { median, ratio } from './figures.mjs';
import { timeOfRows, watchRows } from './paint-marks.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('../scripts/console-process.mjs').ConsoleProcess} ConsoleProcess
 * @typedef {import('./figures.mjs').Row} Row
 */

const jobs = 1000;
/** As many requests at once as the console sends: `atOnce` in src/jobs/bulk/send-all.ts. */
const concurrency = 6;
const rounds = 8;
const warming = 3;
/** In ms. The console begins to load the rest a second after its first view. */
const settled = 2000;

/**
 * A thousand jobs started in the console and by a bare loop in an empty page, by turns.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureStartMany(browser) {
  return withConsoles([{ jobs: 'none' }], async (server) => {
    const start = async (/** @type {typeof startInConsole} */ startAll) => {
      await placeStopped(server);
      return inContext(browser, (context) => startAll(context, server));
    };
    // Without counting: a server that has just begun still compiles what it runs.
    for (let i = 0; i < warming; i++) await start(startInLoop);
    const inConsole = [];
    const inLoop = [];
    for (let round = 0; round < rounds; round++) {
      // Each is as often the one that finds the server as the other left it.
      if (round % 2 === 0) inConsole.push(await start(startInConsole));
      inLoop.push(await start(startInLoop));
      if (round % 2 === 1) inConsole.push(await start(startInConsole));
    }
    const [console_, loop] = [median(inConsole), median(inLoop)];
    return [
      {
        what: `1,000 jobs started at once, ${concurrency} requests at a time (medians of ${rounds} rounds by turns; from the click to the last answer)`,
        figures: `${console_.toFixed(0)} a second, a bare loop in an empty page ${loop.toFixed(0)}: ${ratio(console_ / loop)}`,
        reach: '≥ 0.9 × a bare loop',
        reached: console_ >= 0.9 * loop,
      },
    ];
  });
}

/** @param {ConsoleProcess} server */
async function placeStopped({ url }) {
  const demo = `${url}/api/demo`;
  await control(demo, 'DELETE', '/jobs');
  for (let i = 1; i <= jobs; i++) {
    await placeJob(demo, idOf(i), { status: { job_state: 'stopped' } });
  }
}

/** @param {number} i from 1 */
const idOf = (i) => `job-${String(i).padStart(4, '0')}`;

/**
 * @template Result
 * @param {Browser} browser
 * @param {(context: BrowserContext) => Promise<Result>} use
 */
async function inContext(browser, use) {
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/**
 * @param {BrowserContext} context
 * @param {ConsoleProcess} server
 * @returns {Promise<number>} starts a second
 */
async function startInConsole(context, { url }) {
  await watchRows(context);
  const page = await context.newPage();
  await page.goto(url);
  await timeOfRows(page);
  // Nobody chooses a thousand jobs in the second in which a page loads the rest of its files.
  await page.evaluate(restLoaded, settled);
  const bar = page.getByRole('group', { name: 'Selected jobs' });
  await bar.getByRole('button', { name: 'Select all 1,000' }).click();
  const clicked = await page.evaluateHandle(() => {
    performance.setResourceTimingBufferSize(10_000);
    return {
      at: /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          const onClick = (/** @type {Event} */ { timeStamp }) => resolve(timeStamp);
          document.addEventListener('click', onClick, { capture: true, once: true });
        })
      ),
    };
  });
  await bar.getByRole('button', { name: /^Start .*selected$/ }).click();
  // By a heading of any kind, and seldom: a locator would look by role in every frame, a third of the page's time.
  await page.waitForFunction(
    (account) => [...document.querySelectorAll('h2')].some((h2) => h2.textContent === account),
    'Start 1,000 jobs: 1,000 done',
    { polling: 250 },
  );
  const startedAt = await clicked.evaluate(({ at }) => at);
  return perSecond((await page.evaluate(lastStart)) - startedAt);
}

/**
 * @param {BrowserContext} context
 * @param {ConsoleProcess} server
 * @returns {Promise<number>} starts a second
 */
async function startInLoop(context, { url }) {
  const page = await context.newPage();
  await page.goto(`${url}/healthz`);
  // As long as the console's page, so that both find browser and server at rest.
  await page.evaluate(restLoaded, settled);
  const ids = Array.from({ length: jobs }, (_, i) => idOf(i + 1));
  const startedAt = await page.evaluate(loop, { ids, concurrency, headers: consoleHeader });
  return perSecond((await page.evaluate(lastStart)) - startedAt);
}

/** @param {number} ms */
const perSecond = (ms) => (jobs / ms) * 1000;

/**
 * Runs in the page.
 *
 * @param {number} quiet ms
 * @returns {Promise<void>} when nothing has been loaded for so long
 */
function restLoaded(quiet) {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, quiet);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, quiet);
    });
    observer.observe({ type: 'resource' });
  });
}

/**
 * Runs in the page.
 *
 * @returns {number} when the last start was answered, in ms
 */
function lastStart() {
  const ends = performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.endsWith('/_start'))
    .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0));
  return Math.max(...ends);
}

/**
 * Runs in the page.
 *
 * @param {{ ids: string[], concurrency: number, headers: Record<string, string> }} options
 * @returns {Promise<number>} when it began, in ms
 */
async function loop({ ids, concurrency, headers }) {
  performance.setResourceTimingBufferSize(10_000);
  const begunAt = performance.now();
  let next = 0;
  const inTurn = async () => {
    for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
      const path = `/api/elasticsearch/_rollup/job/${id}/_start`;
      const response = await fetch(path, { method: 'POST', headers });
      await response.json();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, inTurn));
  return begunAt;
}
