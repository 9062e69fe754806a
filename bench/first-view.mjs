import { gzipSync } from 'node:zlib';
import { withConsoles } from './consoles.mjs';
import { kB, sum } from './figures.mjs';
import { timeOfRows, watchRows } from './paint-marks.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').CDPSession} CDPSession
 * @typedef {import('./figures.mjs').Row} Row
 */

/** In ms: what comes by itself after the rows has come by then. */
const afterwards = 3000;

/**
 * What goes over the wire until the rows are there.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureFirstView(browser) {
  return withConsoles([{ jobs: 100 }, { jobs: 100, page: 'bare' }], async (ours, bare) => {
    const console_ = await loadOnce(browser, ours.url);
    const plain = await loadOnce(browser, bare.url);
    const { late } = console_;
    return [
      {
        what: 'first view over the wire, 100 jobs: all bytes and requests until rows are visible, heads and the list of jobs included',
        figures: `${kB(console_.gzip)} gzip-equivalent (${kB(console_.served)} as served), ${console_.requests} requests; the bare page ${kB(plain.gzip)} (${kB(plain.served)}), ${plain.requests} requests`,
        reach: '≤ 260 kB gzip-equivalent, ≤ 15 requests',
        reached: console_.gzip <= 260_000 && console_.requests <= 15,
      },
      {
        what: 'after the rows are there',
        figures: `${late.requests} requests, ${kB(late.served)}, of them ${late.pictures} for fonts, pictures or icons; layout shift ${console_.shift.toFixed(3)}`,
        reach: 'no font or icon that shifts the page',
        reached: late.pictures === 0 || console_.shift === 0,
      },
    ];
  });
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function loadOnce(browser, url) {
  const context = await browser.newContext();
  await watchRows(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await watchTraffic(session);
  await page.goto(url);
  const rowsAt = await timeOfRows(page);
  await new Promise((resolve) => setTimeout(resolve, afterwards));
  const shift = await page.evaluate(layoutShiftAfter, rowsAt);
  const { inTime, late } = await traffic.split(rowsAt);
  await context.close();
  return {
    requests: inTime.length,
    served: sum(inTime.map(({ served }) => served)),
    gzip: sum(inTime.map(({ gzip }) => gzip)),
    late: {
      requests: late.length,
      served: sum(late.map(({ served }) => served)),
      pictures: late.filter(({ isPicture }) => isPicture).length,
    },
    shift,
  };
}

/** @param {CDPSession} session */
async function watchTraffic(session) {
  /** @type {Map<string, { url: string, type: string, startedAt: number, body: number, served: number }>} */
  const seen = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type = 'Other' }) => {
    seen.set(requestId, { url: request.url, type, startedAt: timestamp, body: 0, served: 0 });
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (request) request.body += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId);
    if (request) request.served = encodedDataLength;
  });
  await session.send('Network.enable');

  /** @param {number} rowsAt in ms after the navigation */
  const split = async (rowsAt) => {
    const requests = await Promise.all(
      [...seen].map(async ([requestId, { url, type, startedAt, body, served }]) => {
        const content = await bodyOf(session, requestId);
        // As if the server compressed everything with gzip, whatever it has sent it with.
        const gzip = served - body + (content.length > 0 ? gzipSync(content).length : 0);
        const isPicture = type === 'Font' || type === 'Image' || /icon/i.test(url);
        return { startedAt, served, gzip, isPicture };
      }),
    );
    const navigatedAt = Math.min(...requests.map(({ startedAt }) => startedAt));
    const isInTime = (/** @type {{ startedAt: number }} */ { startedAt }) =>
      (startedAt - navigatedAt) * 1000 <= rowsAt;
    return {
      inTime: requests.filter(isInTime),
      late: requests.filter((request) => !isInTime(request)),
    };
  };
  return { split };
}

/**
 * @param {CDPSession} session
 * @param {string} requestId
 */
async function bodyOf(session, requestId) {
  try {
    const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
    return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
  } catch {
    // An answer without a body.
    return Buffer.alloc(0);
  }
}

/**
 * Runs in the page.
 *
 * @param {number} from ms
 * @returns {Promise<number>} the sum of the layout shifts since then
 */
function layoutShiftAfter(from) {
  return new Promise((resolve) => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.startTime > from && 'value' in entry) shift += Number(entry.value);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // Buffered entries come in a task of their own.
    setTimeout(() => {
      observer.disconnect();
      resolve(shift);
    }, 200);
  });
}
