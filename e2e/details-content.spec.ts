import { expectNoAxeViolations } from './axe.ts';
import { detailsOf, openDetails, valueOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';

const noon = Date.UTC(2026, 0, 31, 12);

test('the summary shows what the job does, how far it is, and each counter', async ({
  page,
  mock,
}) => {
  await mock.putJob('full', {
    config: {
      index_pattern: 'logs-*',
      rollup_index: 'logs_rollup',
      cron: '0 30 2 * * ?',
      page_size: 12_000,
      timeout: '45s',
      groups: {
        date_histogram: {
          field: '@timestamp',
          calendar_interval: '1d',
          delay: '6h',
          time_zone: 'Europe/Zurich',
        },
        terms: { fields: ['host'] },
      },
    },
    status: {
      job_state: 'stopped',
      current_position: { '@timestamp.date_histogram': noon, 'host.terms': 'web-1' },
    },
    stats: {
      documents_processed: 1_234_000,
      pages_processed: 617,
      rollups_indexed: 12_340,
      trigger_count: 10,
      search_total: 617,
      search_time_in_ms: 61_700,
      search_failures: 3,
    },
  });
  const details = await openDetails(page, 'full');
  for (const [name, value] of Object.entries({
    'Index pattern': 'logs-*',
    'Rollup index': 'logs_rollup',
    Frequency: 'At 02:30 (UTC)0 30 2 * * ?',
    'Latency buffer': '6 hours',
    'Page size': '12,000',
    Timeout: '45 seconds',
    'Date field': '@timestamp',
    Interval: '1 day, calendar',
    'Time zone': 'Europe/Zurich',
    'Rolled up to bucket': 'Jan 31, 2026, 12:00:00 UTC2026-01-31T12:00:00Z',
    'Documents processed': '1,234,000',
    'Search time': '1 min 1 s (61,700 ms)',
    'Search failures': '3',
    'Index failures': '0',
    'A search takes': '100 ms',
    'Documents a page': '2,000',
    'Documents a rollup': '100',
    'Rollups a trigger': '1,234',
  }))
    await expect(valueOf(details, name), name).toHaveText(value);
  await expect(details.getByRole('row', { name: 'host.terms "web-1"' })).toBeVisible();
});

test('a job that has never run has no position and no averages', async ({ page, mock }) => {
  await mock.putJob('new', { config: { groups: { date_histogram: { field: 't' } } } });
  const details = await openDetails(page, 'new');
  await expect(valueOf(details, 'Rolled up to bucket')).toContainText('None yet');
  await expect(valueOf(details, 'Latency buffer')).toHaveText('None');
  await expect(details.getByRole('heading', { name: 'Averages' })).toHaveCount(0);
});

test('Elasticsearch 6.3 has four counters, and its requests stand below _xpack', async ({
  page,
  mock,
}) => {
  await mock.reset({ version: '6.3.2' });
  const details = await openDetails(page, 'sensor-live-5m');
  await expect(valueOf(details, 'Trigger count')).toHaveText('41,760');
  await expect(details.getByText('Search time')).toHaveCount(0);
  await expect(valueOf(details, 'Documents a page')).toHaveText('341');
  await details.getByRole('tab', { name: 'Requests' }).click();
  await expect(details.getByText('POST _xpack/rollup/job/sensor-live-5m/_stop')).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Stop and wait' })).toHaveCount(0);
  await expect(details.getByText('aborts one that is not stopped')).toBeVisible();
  await expect(details.getByText('It takes a stopped job only')).toHaveCount(0);
});

test('Elasticsearch 8.19 has twelve counters', async ({ page, mock }) => {
  await mock.reset({ version: '8.19.8' });
  const details = await openDetails(page, 'sensor-live-5m');
  const statistics = details
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Statistics' }) });
  await expect(statistics.locator('dt')).toHaveCount(12);
});

test('fields are sorted as a person would, either way', async ({ page, mock }) => {
  const metrics = ['field-10', 'field-9', 'field-1'].map((field) => ({
    field,
    metrics: ['sum', 'avg'],
  }));
  await mock.putJob('sorted', { config: { metrics } });
  const details = await openDetails(page, 'sorted', '&tab=metrics');
  const cells = details.getByRole('row').locator('td:first-child');
  await expect(cells).toContainText(['field-1', 'field-9', 'field-10']);
  await expect(details.getByRole('row', { name: 'field-9 avg, sum' })).toBeVisible();
  await details.getByRole('button', { name: 'Field' }).click();
  await expect(cells).toContainText(['field-10', 'field-9', 'field-1']);
});

test('a thousand fields are shown page by page', async ({ page, mock }) => {
  const fields = Array.from({ length: 1000 }, (_, n) => `field-${String(n)}`);
  await mock.putJob('wide', {
    config: {
      groups: { date_histogram: { field: 't', fixed_interval: '1h' }, terms: { fields } },
    },
  });
  const details = await openDetails(page, 'wide', '&tab=terms');
  await expect(details.getByRole('row')).toHaveCount(51);
  await details.getByRole('link', { name: 'Next page' }).click();
  await expect(details.getByRole('cell', { name: 'field-50', exact: true })).toBeVisible();
});

test('tabs without content say so', async ({ page, mock }) => {
  await mock.putJob('plain');
  const details = await openDetails(page, 'plain');
  for (const [tab, text] of [
    ['Terms', 'This job groups by no terms.'],
    ['Histogram', 'This job has no histogram.'],
    ['Metrics', 'This job collects no metrics.'],
  ] as const) {
    await details.getByRole('tab', { name: tab }).click();
    await expect(details.getByText(text)).toBeVisible();
  }
});

test('the job’s JSON and ID are copied as they are', async ({ page, mock, context }) => {
  await context.grantPermissions(['clipboard-read']);
  const id = `two  spaces, "quotes" & 🚀`;
  await mock.putJob(id);
  const details = await openDetails(page, id, '&tab=json');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await details.getByRole('button', { name: 'Copy JSON' }).click();
  await expect(page.getByRole('tooltip', { name: 'Copied' })).toBeVisible();
  const answer = await fetch(`${mock.url}/_rollup/job/${encodeURIComponent(id)}`, {
    headers: { authorization: `Basic ${btoa('elastic:elastic-password')}` },
  });
  const { jobs } = (await answer.json()) as { jobs: unknown[] };
  expect(JSON.parse(await clipboard())).toEqual(jobs[0]);
  await details.getByRole('button', { name: 'Copy the job’s ID' }).click();
  await expect.poll(clipboard).toBe(id);
});

test('each action is copied as a Console request and as cURL', async ({ page, mock, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await mock.putJob(`it's`, { config: { index_pattern: `it's-*` } });
  const details = await openDetails(page, `it's`, '&tab=requests');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copy = async (name: string) => {
    await details.getByRole('button', { name, exact: true }).click();
    return await clipboard();
  };
  expect(await copy('Copy as Console request: Start')).toBe(`POST _rollup/job/it's/_start`);
  expect(await copy('Copy as Console request: Create')).toMatch(
    /^PUT _rollup\/job\/it's\n\{\n {2}"index_pattern": "it's-\*",/,
  );
  await details.getByRole('button', { name: 'cURL', exact: true }).click();
  expect(await copy('Copy as cURL: Stop and wait')).toMatch(
    /^curl -X POST 'http:\/\/\S+\/_rollup\/job\/it'\\''s\/_stop\?wait_for_completion=true&timeout=30s'$/,
  );
  expect(await copy('Copy as cURL: Create')).toContain(
    `-H 'content-type: application/json' \\\n  -d '{\n  "index_pattern": "it'\\''s-*"`,
  );
});

for (const tab of ['Summary', 'Terms', 'Histogram', 'Metrics', 'JSON', 'Requests'])
  test(`the tab ${tab} can be used by everyone, and no icon is blank`, async ({ page }) => {
    const details = await openDetails(page, 'orders-monthly-archive');
    await details.getByRole('tab', { name: tab }).click();
    await expect(details.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expectNoAxeViolations(page, `details, ${tab}`);
    await expect(details.locator('[data-icon-type="empty"], svg:not(:has(*))')).toHaveCount(0);
  });

test('an id of 1,000 characters leaves the details in shape, on a phone too', async ({
  page,
  mock,
}) => {
  const id = 'long-'.repeat(200);
  await mock.putJob(id, { status: { job_state: 'stopped' } });
  await page.setViewportSize({ width: 390, height: 844 });
  const details = await openDetails(page, id);
  expect(await details.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  const title = await details.getByRole('heading', { level: 2 }).boundingBox();
  expect(title?.height).toBeLessThan(120);
  for (const tab of ['JSON', 'Requests']) {
    await details.getByRole('tab', { name: tab }).click();
    await expect(details.locator('pre').first()).toBeVisible();
    const wide = await detailsOf(page, id)
      .locator('.euiFlyoutBody__overflow')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(wide, `${tab} scrolls sideways`).toBe(false);
  }
});
