import { median } from './median.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../scripts/console-process.mjs').ConsoleProcess} ConsoleProcess
 */

const runs = 5;

/**
 * From the request for the page to the first job in the table, each time with an empty cache.
 *
 * @param {Browser} browser
 * @param {ConsoleProcess} server
 * @returns {Promise<{ ms: number, listPath: string }>} and what the app asked for to get the list
 */
export async function timeToFirstRow(browser, server) {
  const times = [];
  let listPath = '';
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.endsWith('/_all')) listPath = pathname + search;
    });
    const startedAt = performance.now();
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.getByRole('rowheader').first().waitFor();
    times.push(performance.now() - startedAt);
    await context.close();
  }
  return { ms: median(times), listPath };
}

/**
 * From a key in the search box to the table with what it finds, as the page itself sees both.
 *
 * @param {Browser} browser
 * @param {ConsoleProcess} server with generated jobs
 */
export async function timeToFilter(browser, server) {
  const page = await browser.newPage();
  await page.goto(server.url);
  const box = page.getByRole('searchbox', { name: 'Search jobs' });
  const times = [];
  for (let run = 0; run < runs; run++) {
    await box.fill('');
    await page.getByText(/^[\d,]+ rollup jobs$/).waitFor();
    for (const key of ['9', '9', '9', '9']) {
      const found = page.evaluate(watchMatches);
      await box.press(key);
      times.push(await found);
    }
  }
  await page.close();
  return median(times);
}

/**
 * From the click on Start to its toast, as the page itself sees both: a start and a second read.
 *
 * @param {Browser} browser
 * @param {ConsoleProcess} server with the demo's jobs
 */
export async function timeToToast(browser, server) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    await fetch(`${server.mockUrl}/_mock/reset`, { method: 'POST' });
    const page = await browser.newPage();
    await page.goto(server.url);
    const button = page.getByRole('button', { name: 'Start sensor', exact: true });
    await button.waitFor();
    const shown = page.evaluate(watchToast);
    await button.click();
    times.push(await shown);
    await page.close();
  }
  return median(times);
}

/* What follows runs in the page. */

/** @returns {Promise<number>} ms from the next key to the next change of the count of matches */
function watchMatches() {
  const count = () =>
    [...document.querySelectorAll('[role=status]')]
      .map((element) => element.textContent)
      .find((text) => / rollup jobs?\b/.test(text));
  const before = count();
  return new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const check = () => {
          if (count() === before) requestAnimationFrame(check);
          else resolve(performance.now() - timeStamp);
        };
        check();
      },
      { capture: true, once: true },
    );
  });
}

/** @returns {Promise<number>} ms from the next click to a toast */
function watchToast() {
  return new Promise((resolve) => {
    document.addEventListener(
      'click',
      ({ timeStamp }) => {
        const check = () => {
          if (document.querySelector('[role=log] .euiToast')) {
            resolve(performance.now() - timeStamp);
          } else requestAnimationFrame(check);
        };
        check();
      },
      { capture: true, once: true },
    );
  });
}
