import { listPattern, placeJob, withConsoles } from './consoles.mjs';
import { megabytes, ratio } from './figures.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./figures.mjs').Row} Row
 * @typedef {Awaited<ReturnType<typeof heapOf>>} Heap
 */

/** A tenth of it, by when all that is needed has been loaded. */
const first = { polls: 100, flyouts: 20 };
const all = { polls: 1000, flyouts: 200 };
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
    const use = async (/** @type {typeof first} */ from, /** @type {typeof first} */ to) => {
      for (let i = from.polls; i < to.polls; i++) {
        if (i % changedEvery === 0) {
          const stats = { documents_processed: 1_000_000 + i };
          await placeJob(`${server.url}/api/demo`, 'web-logs-0001', { stats });
        }
        await poll(page);
      }
      for (let i = from.flyouts; i < to.flyouts; i++) await openAndClose(page, i);
    };
    await use({ polls: 0, flyouts: 0 }, first);
    const before = await heapOf(page);
    await use(first, all);
    const after = await heapOf(page);
    await context.close();
    /** @param {Heap} heap */
    const inWords = ({ used, data }) =>
      `${megabytes(used)} (${megabytes(data)} without compiled code)`;
    return [
      {
        what: `hours of use: heap after ${first.polls} polls and ${first.flyouts} opened flyouts, and after ${all.polls.toLocaleString('en')} and ${all.flyouts}`,
        figures: `${inWords(before)}; ${inWords(after)}: ${ratio(after.used / before.used)} (${ratio(after.data / before.data)})`,
        reach: '≤ 1.1 × after 100 polls',
        reached: after.used <= 1.1 * before.used,
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
 * What is in use after the garbage is gone, in bytes: all of it, and what the page itself holds. The rest is machine
 * code, which V8 makes of a function after some hundred calls.
 *
 * @param {Page} page
 * @returns {Promise<{ used: number, data: number }>}
 */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What is freed in the first round may hold what is freed in the second.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  /** @type {string[]} */
  const chunks = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  /** @type {unknown} */
  const heap = JSON.parse(chunks.join(''));
  return { used: usedSize, data: dataIn(/** @type {HeapSnapshot} */ (heap)) };
}

/**
 * @typedef {object} HeapSnapshot
 * @property {{ meta: { node_fields: string[], node_types: [string[]] } }} snapshot
 * @property {number[]} nodes as many numbers of each as it has fields
 */

/**
 * @param {HeapSnapshot} heap
 * @returns {number} bytes of all that is neither compiled code nor the browser's own
 */
function dataIn({ snapshot: { meta }, nodes }) {
  const [types] = meta.node_types;
  const ofType = meta.node_fields.indexOf('type');
  const ofSize = meta.node_fields.indexOf('self_size');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const type = types[nodes[at + ofType] ?? 0] ?? '';
    if (type !== 'code' && type !== 'native') bytes += nodes[at + ofSize] ?? 0;
  }
  return bytes;
}
