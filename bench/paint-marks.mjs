/**
 * When things are on the screen, as the page itself sees it. The same for any page; what is exported for it runs in the
 * page, and knows nothing of this file. What it finds stands in the page as performance marks.
 *
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 */

/** As many rows as a page of the table has: a row that says that there are none yet is not meant. */
const rows = 20;
const rowsPainted = 'bench: rows painted';
/** In ms: a machine may be busy. */
const patience = 120_000;

/**
 * From now on every page marks when its rows were painted first.
 *
 * @param {BrowserContext} context
 */
export async function watchRows(context) {
  await context.addInitScript(markRows, { rows, mark: rowsPainted });
}

/**
 * @param {Page} page
 * @returns {Promise<number>} ms from the navigation to the rows
 */
export async function timeOfRows(page) {
  const found = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime,
    rowsPainted,
    // Seldom, so that it takes no time from what is measured.
    { polling: 200, timeout: patience },
  );
  return (await found.jsonValue()) ?? NaN;
}

/**
 * Opens an address in a page that nothing listens to.
 *
 * @param {import('./unwatched-page.mjs').Send} send
 * @param {string} url
 * @returns {Promise<number>} ms from the navigation to the rows
 */
export async function timeOfRowsAt(send, url) {
  await send('Page.enable');
  await send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${String(markRows)})(${JSON.stringify({ rows, mark: rowsPainted })})`,
  });
  await send('Page.navigate', { url });
  const { result } = await send('Runtime.evaluate', {
    expression: `(${String(timeOfMark)})(${JSON.stringify({ mark: rowsPainted, patience })})`,
    awaitPromise: true,
  });
  const { value, description } = /** @type {{ value?: number, description?: string }} */ (result);
  if (value === undefined) throw new Error(`There were no rows at ${url}: ${description}`);
  return value;
}

/**
 * What a click or a key did.
 *
 * @typedef {object} Shown
 * @property {number} ms from the event until it was painted
 * @property {number} frames until then: 1 is the very next
 * @property {number} next ms from the event until the very next picture, whatever is on it
 */

/**
 * @typedef {object} What
 * @property {'keydown' | 'click'} event
 * @property {string} selector of what changes
 * @property {'text' | 'markup'} [of] it; the text by default
 */

/**
 * The time from the next event of this type to the picture of what it changed.
 *
 * @param {Page} page
 * @param {What} what
 * @param {() => Promise<void>} act
 * @returns {Promise<Shown>}
 */
export async function timeOfChange(page, what, act) {
  // In two steps, because a key may overtake what is sent to the page before it.
  const watching = await page.evaluateHandle(watchChange, what);
  await act();
  const shown = await watching.evaluate(({ change }) => change);
  await watching.dispose();
  return shown;
}

/**
 * Runs in the page.
 *
 * @param {{ rows: number, mark: string }} options
 */
function markRows({ rows, mark }) {
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll('tbody tr').length < rows) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // Behind the frame: what was drawn in it is on the screen.
      port1.onmessage = () => {
        performance.mark(mark);
        port1.close();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * Runs in the page.
 *
 * @param {{ mark: string, patience: number }} options
 * @returns {Promise<number>} ms from the navigation to the mark
 */
function timeOfMark({ mark, patience }) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no mark in ${patience} ms`)), patience);
    new PerformanceObserver((list) => {
      const [found] = list.getEntriesByName(mark);
      if (found) resolve(found.startTime);
    }).observe({ type: 'mark', buffered: true });
  });
}

/**
 * Runs in the page.
 *
 * @param {What} what
 * @returns {{ change: Promise<Shown> }}
 */
function watchChange({ event, selector, of = 'text' }) {
  const read = () =>
    [...document.querySelectorAll(selector)]
      .map((found) => (of === 'text' ? found.textContent : found.innerHTML))
      .join('\n');
  const before = read();
  /** @type {Promise<Shown>} */
  const change = new Promise((resolve, reject) => {
    document.addEventListener(
      event,
      ({ timeStamp }) => {
        let frames = 0;
        let next = NaN;
        const frame = () => {
          frames += 1;
          const isFirst = frames === 1;
          const isChanged = read() !== before;
          if (!isChanged && performance.now() - timeStamp >= 20_000) {
            reject(new Error(`Nothing changed in ${selector}.`));
            return;
          }
          if (!isChanged) requestAnimationFrame(frame);
          if (!isFirst && !isChanged) return;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const passed = performance.now() - timeStamp;
            if (isFirst) next = passed;
            if (isChanged) resolve({ ms: passed, frames, next });
            port1.close();
          };
          port2.postMessage(null);
        };
        requestAnimationFrame(frame);
      },
      { capture: true, once: true },
    );
  });
  return { change };
}
