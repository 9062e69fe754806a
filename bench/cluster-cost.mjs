import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { consoleHeader, control, listPattern, withConsoles } from './consoles.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('../scripts/console-process.mjs').ConsoleProcess} ConsoleProcess
 * @typedef {import('./figures.mjs').Row} Row
 */

const minute = 60_000;
/** In ms: the consoles are opened at different moments of it, and polled twice as long before it counts. */
const opening = 30_000;

/** What the page asks for again and again, and how often, in ms: `src/jobs/polling.ts`, `src/jobs/cluster-status.ts`. */
const listInterval = 30_000;
const statusInterval = 60_000;
/** In ms: the page never asks sooner. */
const soonest = 2000;

/**
 * Reads that reach the cluster in a minute: from one console, from fifty under one credential and from fifty under two,
 * all three in the same minute.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureClusterCost(browser) {
  return withConsoles([{ jobs: 100 }, { jobs: 100 }, { jobs: 100 }], async (...servers) => {
    const ends = new AbortController();
    // All that poll hear it.
    setMaxListeners(0, ends.signal);
    const [one, fifty, two] = servers;
    if (!one || !fifty || !two) throw new Error('three consoles were wanted');
    const pages = await Promise.all(servers.map((server) => openPage(browser, server)));
    const polling = [
      ...Array.from({ length: 49 }, (_, i) => pollLike(fifty, pages[1]?.listPath, i, ends.signal)),
      ...Array.from({ length: 49 }, (_, i) =>
        pollLike(two, pages[2]?.listPath, i, ends.signal, i % 2 ? 'elastic' : 'operator'),
      ),
    ];
    await sleep(2 * opening);
    const counts = await Promise.all(servers.map((server) => readsInAMinute(server)));
    ends.abort();
    await Promise.all(polling);
    for (const { context } of pages) await context.close();

    const [alone = NaN, together = NaN, apart = NaN] = counts;
    return [
      {
        what: 'cost on the cluster: reads that reach it in 60 s (one page in Chromium; 49 more that poll as it does, from Node)',
        figures: `1 console ${alone}; 50 under one credential ${together}; 50 under two credentials ${apart}`,
        reach: '50 as 1, never across credentials',
        // A minute may hold one poll more or less of each kind.
        reached: together <= alone * 1.5 && apart > together,
      },
    ];
  });
}

/** @param {ConsoleProcess} server */
async function readsInAMinute({ mockUrl }) {
  const mock = `${mockUrl}/_mock`;
  await control(mock, 'DELETE', '/requests');
  await sleep(minute);
  const { requests } = /** @type {{ requests: unknown[] }} */ (
    await control(mock, 'GET', '/requests')
  );
  return requests.length;
}

/**
 * @param {Browser} browser
 * @param {ConsoleProcess} server
 */
async function openPage(browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = page.waitForRequest(listPattern);
  await page.goto(server.url);
  const { pathname, search } = new URL((await asked).url());
  await page.getByRole('rowheader').first().waitFor();
  return { context, listPath: pathname + search };
}

/**
 * Asks what a page asks, with the same headers at the same moments.
 *
 * @param {ConsoleProcess} server
 * @param {string | undefined} listPath
 * @param {number} i which of them it is
 * @param {AbortSignal} signal ends it
 * @param {string} [user]
 */
async function pollLike({ url }, listPath, i, signal, user = 'operator') {
  const headers = { ...consoleHeader, cookie: `rollup-jobs-user=${user}` };
  const quietly = { signal };
  try {
    await sleep((i / 49) * opening, null, quietly);
    await Promise.all([
      repeat(`${url}${listPath ?? ''}`, headers, listInterval, signal),
      repeat(`${url}/api/status`, headers, statusInterval, signal),
    ]);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {number} interval
 * @param {AbortSignal} signal
 */
async function repeat(url, headers, interval, signal) {
  /** @type {string | null} */
  let etag = null;
  let trueAt = 0;
  for (;;) {
    const age = Math.floor(Math.min(Date.now() - trueAt, interval) / 1000);
    /** @type {Response} */
    const response = await fetch(url, {
      signal,
      headers: {
        ...headers,
        ...(trueAt > 0 && age > 0 && { 'cache-control': `max-age=${age}` }),
        ...(etag !== null && { 'if-none-match': etag }),
      },
    });
    await response.arrayBuffer();
    etag = response.headers.get('etag');
    trueAt = Date.now() - Number(response.headers.get('age') ?? 0) * 1000;
    const left = Math.min(Math.max(trueAt + interval - Date.now(), soonest), interval);
    await sleep(left, null, { signal });
  }
}
