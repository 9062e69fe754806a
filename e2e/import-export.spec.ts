import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { MockControl } from './mock-control.ts';
import { sendJson } from './raw-request.ts';
import { expectFitsPhone } from './overflow.ts';
import { openJobs } from './verbs.ts';

const exportButton = (page: Page) => page.getByRole('button', { name: /^Export selected$/ });
const exportDialog = (page: Page) =>
  page.getByRole('dialog', { name: /^Export \d+ rollup jobs?$/ });
const pasteBox = (page: Page) => page.getByRole('textbox', { name: 'Or paste the jobs here' });
const heading = (page: Page) => page.getByRole('heading', { name: / to create · / });
const createButton = (page: Page) => page.getByRole('button', { name: /^Create \d+ jobs?$/ });
const account = (page: Page) => page.getByRole('region', { name: /^Create [\d,]+ jobs?:/ });

/** The row of a job in the account, or in the table of what would come of it. */
const rowIn = (page: Page, table: string | RegExp, id: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: id, exact: true }) });
const checkOf = (page: Page, id: string) => rowIn(page, 'What would come of each job', id);
const resultOf = (page: Page, id: string) => rowIn(page, 'What came of each job', id);

function jobLine(id: string, changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id,
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_rollup',
    cron: '0 0 1 * * ?',
    page_size: 1000,
    groups: { date_histogram: { field: 'timestamp', fixed_interval: '60m' } },
    ...changes,
  });
}

/** The configuration of every job of the cluster, by id, as the cluster itself tells it. */
async function configsOf(mock: MockControl, version: string): Promise<Map<string, unknown>> {
  const prefix = version.startsWith('6.') ? '/_xpack/rollup' : '/_rollup';
  const answer = (await sendJson({
    method: 'GET',
    server: mock.url,
    path: `${prefix}/job/_all`,
    headers: { authorization: `Basic ${btoa('elastic:elastic-password')}` },
  })) as { jobs: { config: { id: string } }[] };
  return new Map(answer.jobs.map(({ config }) => [config.id, config]));
}

async function openImport(page: Page): Promise<void> {
  await page.goto('/import');
  await expect(page.getByRole('heading', { level: 1, name: 'Import rollup jobs' })).toBeVisible();
}

for (const [version, format] of [
  ['6.8.23', 'PUT requests'],
  ['7.17.29', 'NDJSON'],
  ['8.19.8', 'PUT requests'],
] as const)
  test(`what was exported as ${format} from ${version} comes back with equal configurations`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    // None of the rollup indices is there yet.
    expectFailures(/\/_rollup\/data.* 404/);
    await mock.reset({ version });
    const before = await configsOf(mock, version);
    await openJobs(page);
    await page.getByRole('button', { name: 'Select all 12' }).click();
    await exportButton(page).click();
    await exportDialog(page).getByRole('button', { name: format }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      exportDialog(page).getByRole('button', { name: 'Download' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    await exportDialog(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect(exportButton(page)).toBeFocused();

    // The same cluster, as it was before anything was rolled up.
    await mock.reset({ version, seeds: 'none' });
    await mock.putJob('keeps-the-cluster-in-use');
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: file.suggestedFilename(),
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await expect(heading(page)).toHaveText('12 jobs to create · 0 to skip · 0 refused');
    await createButton(page).click();
    await expect(account(page)).toHaveAccessibleName('Create 12 jobs: 12 done');
    const after = await configsOf(mock, version);
    after.delete('keeps-the-cluster-in-use');
    expect(after).toEqual(before);
  });

test('each job of a file is judged before anything is sent', async ({
  page,
  mock,
  expectFailures,
}) => {
  // The rollup index is not there yet.
  expectFailures(/GET .*new-rollup\/_rollup\/data.* 404/);
  await openImport(page);
  await expectNoAxeViolations(page, 'the empty import');
  const { sensor } = Object.fromEntries(await configsOf(mock, '8.19.8'));
  await pasteBox(page).fill(
    [
      '# jobs of another cluster',
      'PUT _rollup/job/a%2Fb%20%231',
      jobLine('a/b #1', { rollup_index: 'new-rollup' }),
      JSON.stringify(sensor),
      jobLine('metrics-cpu-hourly'),
      jobLine('five-fields', { cron: '0 1 * * *' }),
      jobLine('too-wide', { index_pattern: '*' }),
      jobLine('<script>alert(1)</script>'),
      jobLine('a/b #1'),
      '{"id": "broken", ',
      'GET _cat/indices',
    ].join('\n'),
  );
  await expect(heading(page)).toHaveText('2 jobs to create · 1 to skip · 6 refused');
  await expect(checkOf(page, 'sensor')).toContainText('It is there already');
  await expect(checkOf(page, 'metrics-cpu-hourly')).toContainText('There is a job');
  await expect(checkOf(page, 'five-fields')).toContainText('Cron expression: ');
  await expect(checkOf(page, 'too-wide')).toContainText('stands for all indices');
  await expect(page.getByText('The JSON breaks off or goes wrong in line 10.')).toBeVisible();
  await expect(page.getByText('“GET _cat/indices” creates no rollup job.')).toBeVisible();
  await expect(page.getByText('The same name stands in line 2.')).toBeVisible();
  await expectNoAxeViolations(page, 'the checked import');
  await expectFitsPhone(page, 'the checked import');
  expect((await mock.requests()).filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('a file without a text is refused as a whole, and what was pasted stays', async ({ page }) => {
  await openImport(page);
  await pasteBox(page).fill(jobLine('pasted'));
  await expect(heading(page)).toHaveText('1 job to create · 0 to skip · 0 refused');
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: '', buffer });
  const refusal = (text: string) =>
    page.getByRole('main').locator('.euiCallOut').filter({ hasText: text });
  await choose('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]));
  await expect(refusal('This is no text file')).toBeVisible();
  await expect(pasteBox(page)).toHaveValue(jobLine('pasted'));
  await expectNoAxeViolations(page, 'a file that is none of text');
  await choose('nothing.ndjson', Buffer.alloc(0));
  await expect(refusal('The file is empty')).toBeVisible();
  await expect(refusal('This is no text file')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(refusal('The file is empty')).toHaveCount(0);
  await expect(heading(page)).toHaveText('1 job to create · 0 to skip · 0 refused');
});

test('nothing of one file is taken for another that is chosen after it', async ({ page }) => {
  await openImport(page);
  const choose = (name: string, text: string) =>
    page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  await choose('good.ndjson', jobLine('from-the-file'));
  await expect(heading(page)).toHaveText('1 job to create · 0 to skip · 0 refused');
  await choose('bad.ndjson', '\0');
  await expect(
    page.getByRole('main').locator('.euiCallOut').filter({ hasText: 'This is no text file' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Create \d/ })).toHaveCount(0);
  await expect(pasteBox(page)).toHaveValue('');
});

test('what was imported is accounted for, and can be started at once', async ({ page, mock }) => {
  await openImport(page);
  await pasteBox(page).fill(
    [
      jobLine('a/b #1'),
      jobLine('<script>alert(1)</script>'),
      jobLine('five-fields', { cron: '0 1 * * *' }),
      jobLine('sensor'),
    ].join('\n'),
  );
  await createButton(page).click();
  await expect(account(page)).toHaveAccessibleName('Create 2 jobs: 2 done (2 skipped)');
  await expect(account(page).getByRole('heading', { name: /^Create 2 jobs/ })).toBeFocused();
  await expect(resultOf(page, '<script>alert(1)</script>')).toContainText('Done');
  await expect(resultOf(page, 'five-fields')).toContainText('Not sent. Cron expression: ');
  await expectNoAxeViolations(page, 'the account of an import');
  const puts = (await mock.requests()).filter(({ method }) => method === 'PUT');
  expect(puts.map(({ id }) => id).sort()).toEqual(['<script>alert(1)</script>', 'a/b #1']);

  await page.getByRole('button', { name: 'Select the 2 jobs in the list' }).click();
  await page.getByRole('button', { name: 'Start 2 selected' }).click();
  await expect(page.getByRole('region', { name: 'Start 2 jobs: 2 done' })).toBeVisible();
  await expect(rowIn(page, /^Table of/, 'a/b #1')).toContainText('Started');
});

test('a creation that fails says why, and is tried again without the others', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .*one 503/, /PUT .*two 502/, /PUT .*three 409/, /PUT .*four 502/);
  await mock.fault({
    method: 'PUT',
    path: '/_rollup/job/one',
    fault: { kind: 'status', status: 503 },
  });
  await mock.fault({
    method: 'PUT',
    path: '/_rollup/job/two',
    after: true,
    fault: { kind: 'reset' },
  });
  await mock.fault({ method: 'PUT', path: '/_rollup/job/four', fault: { kind: 'reset' } });
  await openImport(page);
  await pasteBox(page).fill(
    ['one', 'two', 'three', 'four', 'five'].map((id) => jobLine(id)).join('\n'),
  );
  await expect(heading(page)).toHaveText('5 jobs to create · 0 to skip · 0 refused');
  // Made and deleted behind the operator's back: the rollup index remembers the name.
  await mock.putJob('three', { config: { rollup_index: 'sensor_rollup' } });
  await mock.deleteJob('three');
  await createButton(page).click();
  await expect(account(page)).toHaveAccessibleName(
    'Create 5 jobs: 2 done · 2 failed · 1 not confirmed',
  );
  await expect(resultOf(page, 'one')).toContainText('503');
  await expect(resultOf(page, 'two')).toContainText('Done');
  await expect(resultOf(page, 'three')).toContainText('was previously created');
  await expect(resultOf(page, 'four')).toContainText('Not confirmed');
  await account(page).getByRole('button', { name: 'Retry 2 failed and 1 not confirmed' }).click();
  await expect(account(page)).toHaveAccessibleName('Create 5 jobs: 4 done · 1 failed');
  await expect(resultOf(page, 'three')).toContainText('409');
  const puts = (await mock.requests()).filter(({ method }) => method === 'PUT');
  expect(puts.filter(({ id }) => id === 'two' || id === 'five')).toHaveLength(2);
  // What is new takes the place of the account.
  await pasteBox(page).fill('');
  await expect(account(page)).toHaveCount(0);
});

test('what cannot be read is said, and mended by trying again', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_rollup\/job\/_all.* 403/, /_field_caps.* 403/);
  await mock.fault({
    path: '/_rollup/job/_all',
    times: 0,
    fault: { kind: 'status', status: 403 },
  });
  await mock.fault({ path: '/*/_field_caps', fault: { kind: 'status', status: 403 } });
  await openImport(page);
  await pasteBox(page).fill(jobLine('one'));
  const failed = page
    .getByRole('paragraph')
    .filter({ hasText: 'could not be read: it is not known' });
  await expect(failed).toBeVisible();
  await mock.clearFaults();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText('1 job to create · 0 to skip · 0 refused');
  const partly = page.getByRole('paragraph').filter({ hasText: 'did not say everything' });
  await expect(partly).toBeVisible();
  await pasteBox(page).fill('just words');
  await expect(heading(page)).toHaveText('0 jobs to create · 0 to skip · 1 refused');
  await expect(page.getByText('None of these jobs can be created.')).toBeVisible();
});

test('rights that are lacking are told before', async ({ page, mock }) => {
  await mock.setUser('operator', { cluster: ['monitor_rollup', 'monitor'] });
  await openImport(page);
  const lacking = page
    .getByRole('paragraph')
    .filter({ hasText: 'the cluster privilege manage_rollup is missing' });
  await expect(lacking).toBeVisible();
});

test('the export says which jobs are gone, and fails in its dialog', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/filter_path=jobs\.config 403/);
  await openJobs(page);
  await page.getByRole('checkbox', { name: 'Select sensor', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select orders-daily', exact: true }).click();
  await mock.deleteJob('sensor');
  await exportButton(page).click();
  await expect(exportDialog(page)).toContainText('One of the selected jobs is no longer there');
  await expect(exportDialog(page).getByLabel('Preview').first()).toContainText(
    '"id":"orders-daily"',
  );
  await expectNoAxeViolations(page, 'the export');
  await page.keyboard.press('Escape');
  await expect(exportDialog(page)).toHaveCount(0);
  // Not a poll of the list, which reads the same path.
  await mock.fault({
    path: '/_rollup/job/_all',
    query: { filter_path: 'jobs.config' },
    fault: { kind: 'status', status: 403 },
  });
  await exportButton(page).click();
  await expect(exportDialog(page)).toContainText('The configurations could not be read');
  await exportDialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(exportDialog(page)).toContainText('"id":"orders-daily"');
});
