import { withConsoles } from './consoles.mjs';
import { median, ms, p95, ratio } from './figures.mjs';
import { timeOfChange, timeOfRows, watchRows } from './paint-marks.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./figures.mjs').Row} Row
 * @typedef {import('./paint-marks.mjs').Shown} Shown
 */

/** How often each is done; twice more before that without counting. */
const times = 26;
const uncounted = 2;

/** The ids in the table. */
const list = 'tbody th[scope=row]';
const selected = '[aria-label="Selected jobs"] [role=status]';

/**
 * @typedef {object} Interaction
 * @property {string} name
 * @property {string} changes what is to change
 * @property {'keydown' | 'click'} event
 * @property {string} selector where it shows
 * @property {(page: Page, i: number) => Promise<void>} act the i-th time
 */

/** @type {Interaction[]} */
const interactions = [
  {
    name: 'typing in search',
    changes: 'the rows',
    event: 'keydown',
    selector: list,
    // To "95", and back to nothing: each key changes what matches.
    act: (page, i) => page.keyboard.press(['9', '5', 'Backspace', 'Backspace'][i % 4] ?? '9'),
  },
  {
    name: 'sorting',
    changes: 'the rows',
    event: 'click',
    selector: list,
    act: async (page, i) => {
      const name = ['Documents processed', 'Index pattern', 'ID'][i % 3] ?? 'ID';
      await page.locator('thead').getByRole('button', { name, exact: true }).click();
    },
  },
  {
    name: 'paging',
    changes: 'the rows',
    event: 'click',
    selector: list,
    act: (page, i) =>
      page
        .getByRole('navigation', { name: /^Pages of/ })
        .getByRole('link', { name: i % 2 ? 'Previous page' : 'Next page' })
        .click(),
  },
  {
    name: 'one checkbox',
    changes: 'the number of selected jobs',
    event: 'click',
    selector: selected,
    act: async (page, i) => {
      const boxes = page.locator('tbody').getByRole('checkbox');
      await boxes.nth(i % 10).click();
    },
  },
];

/**
 * From an event to the picture of what it changed, with 100 jobs and with 10,000 by turns.
 *
 * @param {Browser} browser
 * @returns {Promise<Row[]>}
 */
export function measureInteractions(browser) {
  return withConsoles([{ jobs: 100 }, { jobs: 10_000 }], async (few, many) => {
    const pages = [await openQuietly(browser, few.url), await openQuietly(browser, many.url)];
    /** @type {Row[]} */
    const rows = [];
    for (const interaction of interactions) {
      const [atFew = [], atMany = []] = await takeTurns(pages, interaction);
      /** @param {readonly Shown[]} shown */
      const next = (shown) => shown.map((one) => one.next);
      /** @param {readonly Shown[]} shown */
      const changed = (shown) => shown.map((one) => one.ms);
      const slower = median(next(atMany)) / median(next(atFew));
      const laterByMany = median(changed(atMany)) / median(changed(atFew));
      rows.push({
        what: `${interaction.name}: input → next paint, ${times} times, unthrottled; and until what it asked for is painted`,
        figures: `100 jobs ${spread(next(atFew))}; 10,000 jobs ${spread(next(atMany))}: ${ratio(slower)}; ${interaction.changes} ${spread(changed(atFew))}; ${spread(changed(atMany))}: ${ratio(laterByMany)}`,
        reach: '≤ 2 × the same at 100 jobs, p95 < 50 ms',
        reached: slower <= 2 && p95(next(atMany)) < 50,
      });
    }
    for (const page of pages) await page.context().close();
    return rows;
  });
}

/**
 * A page that does not read by itself in between.
 *
 * @param {Browser} browser
 * @param {string} url
 */
async function openQuietly(browser, url) {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    localStorage.setItem('rollup-jobs.refresh-interval', 'null');
  });
  await watchRows(context);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(url);
  await timeOfRows(page);
  return page;
}

/**
 * @param {readonly Page[]} pages
 * @param {Interaction} interaction
 * @returns {Promise<Shown[][]>} of each page
 */
async function takeTurns(pages, { name, event, selector, act }) {
  /** @type {Shown[][]} */
  const results = pages.map(() => []);
  for (const page of pages) {
    await page.reload();
    await timeOfRows(page);
    if (event === 'keydown') await page.getByRole('searchbox').focus();
  }
  for (let i = 0; i < uncounted + times; i++) {
    for (const [of, page] of pages.entries()) {
      // A page behind another one draws no frames.
      await page.bringToFront();
      await idle(page);
      const shown = await timeOfChange(page, { event, selector }, () => act(page, i)).catch(
        (/** @type {unknown} */ error) => {
          throw new Error(`${name}, ${i + 1}: ${String(error)}`, { cause: error });
        },
      );
      if (i >= uncounted) results[of]?.push(shown);
    }
  }
  return results;
}

/** @param {readonly number[]} values */
function spread(values) {
  return `${ms(median(values))} (p95 ${ms(p95(values))})`;
}

/** @param {Page} page until it has nothing left to do */
function idle(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(() => resolve(null), { timeout: 5000 });
      }),
  );
}
