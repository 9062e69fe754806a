import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { letTimePass, openJobs, rowOf, showColumn } from './verbs.ts';

test('each job shows what it is and does', async ({ page, mock }) => {
  await mock.putJob('full', {
    config: {
      index_pattern: 'logs-*',
      rollup_index: 'logs_rollup',
      cron: '0 30 2 * * ?',
      groups: {
        date_histogram: { field: '@timestamp', calendar_interval: '1d', delay: '6h' },
      },
    },
    status: { job_state: 'stopped' },
    stats: { documents_processed: 1_234_567, rollups_indexed: 8_901 },
  });
  await openJobs(page);
  for (const column of ['Interval', 'Latency buffer', 'Rollups indexed'])
    await showColumn(page, column);
  for (const text of [
    'Stopped',
    'logs-*',
    'logs_rollup',
    'At 02:30 (UTC)',
    '0 30 2 * * ?',
    '1 day',
    'calendar',
    '6 hours',
    '1,234,567',
    '8,901',
  ])
    await expect(rowOf(page, 'full')).toContainText(text);
});

test('every state has its own word', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  const words = {
    stopped: 'Stopped',
    started: 'Started',
    indexing: 'Indexing',
    stopping: 'Stopping',
    aborting: 'Aborting',
    hibernating: 'Unknown (hibernating)',
  };
  for (const job_state of Object.keys(words))
    await mock.putJob(`job-${job_state}`, { status: { job_state } });
  await openJobs(page);
  for (const [state, word] of Object.entries(words))
    await expect(rowOf(page, `job-${state}`)).toContainText(word);
  await expectNoAxeViolations(page, 'a job in every state');
});

test('a Unix cron is said to be none that Elasticsearch can run', async ({ page, mock }) => {
  await mock.putJob('unix', { config: { cron: '*/5 * * * *' } });
  await openJobs(page);
  await expect(rowOf(page, 'unix')).toContainText('5 fields instead of 6 or 7');
  await expectNoAxeViolations(page, 'a schedule that cannot run');
});

test('the view is in the URL: sorted, paged, searched, and Back undoes it', async ({
  page,
  mock,
}) => {
  await mock.reset({ seeds: 'none' });
  await mock.addJobs(150);
  await openJobs(page);
  await expect(page.getByRole('row')).toHaveCount(21);
  await page.getByRole('button', { name: 'Documents processed' }).click();
  await expect(page).toHaveURL(/sort=documents_processed/);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);
  await page.getByRole('button', { name: 'Rows per page: 20' }).click();
  await page.getByRole('menuitem', { name: '100 rows' }).click();
  await expect(page).toHaveURL(/size=100/);
  await expect(page.getByRole('row')).toHaveCount(101);
  await page.goBack();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole('row')).toHaveCount(21);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Page 2 of 8' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('intervals are ordered by their length', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  for (const fixed_interval of ['2d', '90m', '1h', '10s'])
    await mock.putJob(`every-${fixed_interval}`, {
      config: { groups: { date_histogram: { field: 't', fixed_interval } } },
    });
  await openJobs(page, '?sort=interval');
  await expect(page.getByRole('rowheader')).toContainText([
    'every-10s',
    'every-1h',
    'every-90m',
    'every-2d',
  ]);
});

test('the search takes pasted text and says how many jobs it finds', async ({ page }) => {
  await openJobs(page);
  const search = page.getByRole('searchbox', { name: 'Search jobs' });
  await search.fill('SENSOR_rollup');
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await expect(rowOf(page, 'orders-daily')).toHaveCount(0);
  await expect(page.getByText(/^\d+ of 12 rollup jobs$/)).toBeVisible();
  await expect(page).toHaveURL(/search=SENSOR_rollup/);
});

test('Refresh reads the list again, and its age is shown', async ({ page, mock }) => {
  // No job between states: it would have the list read again every two seconds.
  await mock.reset({ seeds: 'none' });
  await mock.putJob('sensor', { status: { job_state: 'stopped' } });
  await page.clock.install();
  await openJobs(page);
  // Standing still: how long a slow machine took to come here must not decide the test.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 5_000));
  await expect(page.getByText(/^Updated \d+ s ago$/)).toHaveText(/[5-9]|1\d/);
  await page.clock.resume();
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(rowOf(page, 'sensor')).toContainText('Started');
});

test('the list is read again by itself', async ({ page, mock }) => {
  await page.clock.install();
  await openJobs(page);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await letTimePass(page, 60_000);
  await expect(rowOf(page, 'sensor')).toContainText('Started');
});

test('the ID of a job stays in sight where the table is scrolled sideways, and what is focused too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openJobs(page);
  const table = page.getByRole('table');
  const scroll = () =>
    table.evaluate((element) => {
      element.parentElement?.scrollTo({ left: 140 });
    });
  await scroll();
  await expect(page.getByRole('link', { name: 'metrics-cpu-hourly' })).toBeInViewport({
    ratio: 1,
  });
  const id = await page.getByRole('columnheader', { name: 'ID' }).boundingBox();
  const status = page.getByRole('columnheader', { name: 'Status' });
  await page.getByRole('columnheader', { name: 'Health' }).getByRole('button').focus();
  await scroll();
  await page.keyboard.press('Shift+Tab');
  await expect(status.getByRole('button')).toBeFocused();
  await expect
    .poll(async () => (await status.boundingBox())?.x)
    .toBeGreaterThanOrEqual((id?.x ?? 0) + (id?.width ?? 0));
});

test('a row is tinted whole where it is selected, and where it is pointed at', async ({ page }) => {
  await openJobs(page);
  const row = rowOf(page, 'orders-daily');
  const looks = () =>
    row.evaluate((element) =>
      [element, element.firstElementChild, element.lastElementChild].map((part) =>
        part ? getComputedStyle(part).background : '',
      ),
    );
  const [plain] = await looks();
  await row.getByRole('checkbox').check();
  await page.getByRole('heading', { level: 1 }).hover();
  const [selected, ...itsEnds] = await looks();
  expect(selected).not.toBe(plain);
  expect(itsEnds).toEqual([selected, selected]);
  await row.getByRole('checkbox').uncheck();
  await row.hover();
  const [pointedAt, ...endsOfThat] = await looks();
  expect([plain, selected]).not.toContain(pointedAt);
  expect(endsOfThat).toEqual([pointedAt, pointedAt]);
});

test('no icon is blank', async ({ page }) => {
  await openJobs(page);
  await expect(page.locator('svg').first()).toBeVisible();
  // A box that is not ticked has a blank mark, which EUI goes on calling empty when it is drawn.
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).click();
  const namedEmpty = '[data-icon-type="empty"]:not([class*="euiCheckbox__icon"])';
  await expect(page.locator(`${namedEmpty}, svg:not(:has(*))`)).toHaveCount(0);
});
