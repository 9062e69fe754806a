// Takes the pictures of the README again: `npm run screenshots`.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { buildIfStale } from './build-if-stale.mjs';
import { chromiumArgs, findOrInstallChromium } from './chromium.mjs';
import { startConsole } from './console-process.mjs';

const folder = 'docs/images';

await buildIfStale(['node', 'client']);
await mkdir(folder, { recursive: true });
const { executablePath } = await findOrInstallChromium();
const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
const rollupJobs = await startConsole([]);
try {
  const list = await openList('light');
  await letFail('metrics-memory-1h');
  // The evidence names two points in time.
  await list.waitForTimeout(5_000);
  await list.getByRole('button', { name: 'Refresh', exact: true }).click();
  await list.getByRole('row').filter({ hasText: 'Failing' }).waitFor();
  await take(list, 'job-list-light');

  await list.getByRole('link', { name: 'metrics-memory-1h' }).click();
  await list.getByRole('button', { name: 'Show node' }).click();
  await list.getByText('Runs on node').waitFor();
  await take(list, 'job-details-light');

  const refused = await openList('dark');
  await letStartFail('sensor', { kind: 'status', status: 403 });
  await refused.getByRole('button', { name: 'Start sensor', exact: true }).click();
  await refused.getByText('could not be started').waitFor();
  await take(refused, 'start-refused-dark');

  await control('jobs', { count: 60, prefix: 'web' });
  await letStartFail('web-0001', { kind: 'status', status: 429 });
  await letStartFail('web-0008', { kind: 'reset' });
  const many = await openList('dark', '?search=web-0&size=50');
  await many.getByRole('button', { name: 'Select all 60 matching' }).click();
  await many.getByRole('button', { name: /^Start \d/ }).click();
  await many.getByRole('button', { name: 'Copy as text' }).waitFor();
  await take(many, 'bulk-result-dark');

  await take(await reviewed(), 'create-review-light');
  await take(await judged(), 'import-dark');
} finally {
  await browser.close();
  await rollupJobs.stop();
}

/** A clone on its last step. */
async function reviewed() {
  const page = await open('light', '/create?clone=web-logs-hourly&step=review');
  await page.getByRole('heading', { name: 'Estimate' }).waitFor();
  await page.getByText('Counting values…').waitFor({ state: 'hidden' });
  // The estimate stands below the checks.
  await page.getByRole('heading', { name: 'Checks' }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'center' });
  });
  return page;
}

/** A file of jobs, some of which cannot be created. */
async function judged() {
  const page = await open('dark', '/import');
  const body = {
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_rollup',
    cron: '0 0 1 * * ?',
    page_size: 1000,
    groups: { date_histogram: { field: 'timestamp', fixed_interval: '60m' } },
  };
  const jobs = [
    { id: 'sensor-hourly', ...body },
    { id: 'sensor-nightly', ...body, cron: '0 1 * * *' },
    { id: 'sensor-wide', ...body, index_pattern: 'sensor*' },
    { id: 'sensor', ...body },
  ];
  const lines = jobs.map((job) => JSON.stringify(job));
  await page.getByRole('textbox').fill([...lines, 'GET _cat/indices'].join('\n'));
  await page.getByRole('button', { name: /^Create \d/ }).waitFor();
  return page;
}

/**
 * The list, once it is read.
 *
 * @param {'light' | 'dark'} colorScheme
 * @param {string} [view]
 */
async function openList(colorScheme, view = '') {
  const page = await open(colorScheme, view);
  await page.getByRole('button', { name: 'Columns' }).waitFor();
  return page;
}

/**
 * @param {'light' | 'dark'} colorScheme
 * @param {string} view
 */
async function open(colorScheme, view) {
  const page = await browser.newPage({
    colorScheme,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await page.goto(rollupJobs.url + view);
  return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}

/**
 * Another run that fails, between two readings of the list.
 *
 * @param {string} id
 */
async function letFail(id) {
  await control(`jobs/${id}`, { stats: { search_failures: 4255, trigger_count: 7243 } });
}

/**
 * @param {string} id
 * @param {object} fault
 */
async function letStartFail(id, fault) {
  await control('faults', { method: 'POST', path: `/_rollup/job/${id}/_start`, fault });
}

/**
 * @param {string} path
 * @param {object} body
 */
async function control(path, body) {
  const answer = await fetch(`${rollupJobs.mockUrl}/_mock/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The mock did not take it: ${await answer.text()}`);
}
