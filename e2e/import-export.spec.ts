import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { MockControl } from './mock-control.ts';
import { sendJson } from './raw-request.ts';
import { expectToast, openJobs, rowOf } from './verbs.ts';

const exportButton = (page: Page) => page.getByRole('button', { name: /^Export selected$/ });
const exportDialog = (page: Page) =>
  page.getByRole('dialog', { name: /^Export \d+ rollup jobs?$/ });
const pasteBox = (page: Page) => page.getByRole('textbox', { name: 'Or paste the jobs here' });
const heading = (page: Page) => page.getByRole('heading', { name: / to create · / });
const createButton = (page: Page) => page.getByRole('button', { name: /^Create \d+ jobs?$/ });
const account = (page: Page) => page.getByRole('region', { name: /^Create [\d,]+ jobs?:/ });

/** The row of a job in the account, or in the table of what would come of it. */
const rowIn = (page: Page, table: string, id: string) =>
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
  }) => {
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
