import type { Locator, Page, Request } from '@playwright/test';
import { expectNoAxeViolations, expectNoAxeViolationsNow } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { MockControl } from './mock-control.ts';
import { letTimePass, openJobs, rowOf, showColumn } from './verbs.ts';

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search jobs' });
const statusFilter = (page: Page) => page.getByRole('button', { name: /^Status/ }).first();
const state = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('checkbox', { name });

async function expectJobs(page: Page, ids: string[]): Promise<void> {
  await expect(page.getByRole('rowheader')).toHaveText(ids.map((id) => new RegExp(`${id}\\W*$`)));
}

test.describe('the filter by state', () => {
  test.beforeEach(async ({ mock }) => {
    await mock.reset({ seeds: 'none' });
    for (const [id, job_state] of [
      ['logs-1', 'started'],
      ['logs-2', 'stopped'],
      ['sales-1', 'started'],
      ['sales-2', 'hibernating'],
    ] as const)
      await mock.putJob(id, { status: { job_state } });
    await mock.addMalformedJob({ config: { id: 'broken' } });
  });

  test('counts what each choice leaves, and goes together with the search', async ({ page }) => {
    await openJobs(page);
    await statusFilter(page).click();
    for (const name of ['Stopped 1', 'Started 2', 'Indexing 0', 'Unknown (hibernating) 1'])
      await expect(state(page, name)).toBeVisible();
    await state(page, 'Unreadable 1').check();
    await expectJobs(page, ['broken']);
    await state(page, 'Unreadable 1').uncheck();
    await state(page, 'Started 2').check();
    await expectJobs(page, ['logs-1', 'sales-1']);
    await page.keyboard.press('Escape');
    await expect(statusFilter(page)).toBeFocused();
    await searchBox(page).fill('sales');
    await expectJobs(page, ['sales-1']);
    await expect(page.getByText('1 of 5 rollup jobs', { exact: true })).toBeVisible();
    await statusFilter(page).click();
    await expect(state(page, 'Started 1')).toBeChecked();
    await expect(state(page, 'Stopped 0')).toBeVisible();
  });

  test('is in the URL: it can be shared, and Back undoes it', async ({
    page,
    openSecondBrowser,
    baseURL,
  }) => {
    await openJobs(page, '?search=logs');
    await statusFilter(page).click();
    await state(page, 'Stopped 1').check();
    await expectJobs(page, ['logs-2']);
    await expect(page).toHaveURL(/\?search=logs&state=stopped$/);
    await page.reload();
    await expectJobs(page, ['logs-2']);
    const other = await openSecondBrowser();
    await other.goto(`${baseURL ?? ''}/?state=hibernating&state=stopped`);
    await expectJobs(other, ['logs-2', 'sales-2']);
    await page.goBack();
    await expectJobs(page, ['logs-1', 'logs-2']);
    await expect(searchBox(page)).toHaveValue('logs');
  });

  test('is cleared by the button in the box, which leaves the focus there', async ({ page }) => {
    await openJobs(page, '?search=sales');
    await expectJobs(page, ['sales-1', 'sales-2']);
    const clear = page.getByRole('button', { name: 'Clear search box' });
    await clear.click();
    await expectJobs(page, ['logs-1', 'logs-2', 'sales-1', 'sales-2', 'broken']);
    await expect(searchBox(page)).toBeFocused();
    await expect(searchBox(page)).toHaveValue('');
    await expect(clear).toHaveCount(0);
  });

  test('says when it leaves nothing, whether search or filter is why, and can be cleared', async ({
    page,
  }) => {
    await openJobs(page, '?search=sales&state=stopped');
    await expect(
      page.getByText('“sales” is in 2 rollup jobs, but none of them has the status Stopped.'),
    ).toBeVisible();
    await expectNoAxeViolations(page, 'no match of search and filters');
    await page.getByRole('button', { name: 'Clear search', exact: true }).click();
    await expectJobs(page, ['logs-2']);
    await expect(searchBox(page)).toHaveValue('');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectJobs(page, ['logs-1', 'logs-2', 'sales-1', 'sales-2', 'broken']);
    await expect(page.getByRole('status').filter({ hasText: '5 rollup jobs' })).toBeFocused();
    await page.goto('/?state=stopping&state=from-an-old-link');
    await expect(
      page.getByText('No job has the status Stopping or Unknown (from-an-old-link).'),
    ).toBeVisible();
  });

  for (const system of ['light', 'dark'] as const) {
    test(`is accessible in the ${system} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await openJobs(page, '?state=started');
      await statusFilter(page).click();
      await expect(state(page, 'Started 2')).toBeVisible();
      await expectNoAxeViolationsNow(page, 'the filter by state');
    });
  }
});

test('the search finds a job by the fields that it rolls up', async ({ page }) => {
  await openJobs(page);
  for (const [field, id] of [
    ['order_date', 'orders-daily'],
    ['geo.country', 'web-logs-daily-by-country'],
    ['total_quantity', 'orders-monthly-archive'],
    ['voltage', 'sensor'],
  ] as const) {
    await searchBox(page).fill(field);
    await expect(rowOf(page, id)).toBeVisible();
    await expect(rowOf(page, 'metrics-hosts-30s')).toHaveCount(0);
  }
});

test('jobs with failures are found by their number from the first reading', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { stats: { search_failures: 41, index_failures: 1 } });
  await openJobs(page);
  await showColumn(page, 'Failures');
  await page.goto('/?sort=-failures');
  await expect(page.getByRole('columnheader', { name: 'Failures' })).toBeVisible();
  await page.getByRole('searchbox').fill('sensor');
  await expect(rowOf(page, 'sensor')).toContainText('42');
  await expect(
    page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first(),
  ).toContainText('42');
});

test.describe('columns and density', () => {
  const columns = (page: Page) => page.getByRole('button', { name: 'Columns' });
  const header = (page: Page, name: string) => page.getByRole('columnheader', { name });

  test('are chosen, remembered, followed by other tabs, and can be reset', async ({
    page,
    context,
  }) => {
    await openJobs(page);
    const other = await context.newPage();
    await openJobs(other);
    await expect(header(page, 'Latency buffer')).toHaveCount(0);
    await showColumn(page, 'Latency buffer');
    await expect(header(page, 'Latency buffer')).toBeVisible();
    await columns(page).click();
    await page.getByRole('switch', { name: 'Index pattern' }).click();
    const height = async () => (await rowOf(page, 'sensor').boundingBox())?.height ?? 0;
    const comfortable = await height();
    await page.getByRole('switch', { name: 'Compact rows' }).click();
    await expect.poll(height).toBeLessThan(comfortable);
    await expect(header(other, 'Latency buffer')).toBeVisible();
    await page.reload();
    await expect(header(page, 'Latency buffer')).toBeVisible();
    await expect(header(page, 'Index pattern')).toHaveCount(0);
    await expect(header(page, 'ID')).toBeVisible();
    await expect.poll(height).toBeLessThan(comfortable);
    await columns(page).click();
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(header(page, 'Latency buffer')).toHaveCount(0);
    await expect(header(page, 'Index pattern')).toBeVisible();
    await expect.poll(height).toBe(comfortable);
  });

  for (const system of ['light', 'dark'] as const) {
    test(`are chosen accessibly in the ${system} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await openJobs(page);
      await columns(page).click();
      await expect(page.getByRole('switch', { name: 'Compact rows' })).toBeVisible();
      await expectNoAxeViolationsNow(page, 'the choice of columns');
    });
  }
});

test.describe('how often the list is read', () => {
  const interval = (page: Page): Locator =>
    page.getByRole('combobox', { name: 'Refresh by itself' });

  /** How often the list was read since the last call. */
  async function readings(mock: MockControl): Promise<number> {
    const requests = await mock.requests();
    await mock.forgetRequests();
    return requests.filter(({ path }) => path === '/_rollup/job/_all').length;
  }

  test.beforeEach(async ({ page, mock }) => {
    // No job between states: that has the list read more often.
    await mock.reset({ seeds: 'none' });
    await mock.putJob('sensor', { status: { job_state: 'stopped' } });
    await page.clock.install();
    await openJobs(page);
  });

  test('can be every five seconds, which is remembered', async ({ page, mock }) => {
    await expect(interval(page)).toHaveValue('30000');
    await interval(page).selectOption('Every 5 s');
    await page.reload();
    await expect(interval(page)).toHaveValue('5000');
    await expect(rowOf(page, 'sensor')).toContainText('Stopped');
    await mock.putJob('sensor', { status: { job_state: 'started' } });
    await letTimePass(page, 6_000);
    await expect(rowOf(page, 'sensor')).toContainText('Started');
  });

  test('can be never, and Refresh still reads it', async ({ page, mock }) => {
    await interval(page).selectOption('Off');
    await mock.forgetRequests();
    await page.clock.fastForward(3_600_000);
    expect(await readings(mock)).toBe(0);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect.poll(() => readings(mock)).toBe(1);
  });

  test('does not depend on the choice while a job is stopping that was stopped here', async ({
    page,
    mock,
  }) => {
    await mock.putJob('sensor', { status: { job_state: 'indexing' } });
    await interval(page).selectOption('Off');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await rowOf(page, 'sensor').getByRole('button', { name: 'Stop' }).click();
    await expect(rowOf(page, 'sensor')).toContainText('Stopping');
    await page.clock.fastForward(40_000);
    await mock.putJob('sensor', { status: { job_state: 'stopped' } });
    await page.clock.fastForward(5_000);
    await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  });

  test('never means never also while somebody else’s job is stopping', async ({ page, mock }) => {
    await interval(page).selectOption('Off');
    await mock.putJob('sensor', { status: { job_state: 'stopping' } });
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(rowOf(page, 'sensor')).toContainText('Stopping');
    // Asked of the page, as the gateway has a copy of what was read just now.
    let readings = 0;
    const isReading = (request: Request) => request.url().includes('/_rollup/job/_all');
    page.on('request', (request) => (readings += Number(isReading(request))));
    await page.clock.fastForward(60_000);
    // What the page would have asked for by then comes before this.
    const asked = page.waitForRequest(isReading);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await asked;
    expect(readings).toBe(1);
  });
});
