import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { createButton, field, goToStep, openCreate } from './create-verbs.ts';
import { openDetails } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, rowOf } from './verbs.ts';

/** A job that has everything that one can have. */
const everything = {
  index_pattern: 'sensor-*',
  rollup_index: 'everything_rollup',
  cron: '0 15 1 ? * MON-FRI',
  page_size: 750,
  timeout: '90s',
  groups: {
    date_histogram: {
      field: 'timestamp',
      calendar_interval: '1d',
      delay: '7d',
      time_zone: 'Europe/Zurich',
    },
    terms: { fields: ['node', 'datacenter'] },
    histogram: { interval: 5, fields: ['temperature', 'voltage'] },
  },
  metrics: [
    { field: 'load', metrics: ['min', 'max', 'avg', 'sum', 'value_count'] },
    { field: 'net_in', metrics: ['sum'] },
  ],
};

async function clone(page: Page, id: string) {
  await openCreate(page, `?clone=${encodeURIComponent(id)}`);
}

/** Creates what is filled in, without starting it. */
async function create(page: Page) {
  await goToStep(page, 'Review');
  await page.getByRole('switch', { name: 'Start the job now' }).click();
  await createButton(page).click();
}

for (const version of ['6.8.23', '7.17.29', '8.19.8'])
  test(`a clone is the same job with another name on ${version}`, async ({ page, mock }) => {
    await mock.reset({ version });
    await mock.putJob('everything', { config: everything, status: { job_state: 'started' } });
    const details = await openDetails(page, 'everything');
    await details.getByRole('link', { name: 'Clone' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Clone rollup job “everything”' }),
    ).toBeVisible();
    for (const [label, text] of [
      ['Name', 'everything-copy'],
      ['Index pattern', 'sensor-*'],
      ['Rollup index name', 'everything_rollup'],
      ['Page size', '750'],
      ['Latency buffer', '7d'],
      ['Timeout', '90s'],
    ] as const)
      await expect(field(page, label)).toHaveValue(text);
    await create(page);
    await expectToast(page, { title: 'Created job “everything-copy”' });
    await expect(page.getByRole('dialog', { name: 'everything-copy' })).toContainText('Stopped');
    const original = await mock.jobConfig('everything');
    expect(await mock.jobConfig('everything-copy')).toEqual({ ...original, id: 'everything-copy' });
  });

test('everything of the original is there to be seen and changed', async ({ page, mock }) => {
  await mock.putJob('everything', { config: everything });
  await clone(page, 'everything');
  await expect(page.getByText('At 01:15, Monday through Friday (UTC)')).toBeVisible();
  await goToStep(page, 'Date histogram');
  await expect(field(page, 'Date field')).toHaveValue('timestamp');
  await expect(field(page, 'Time bucket size')).toHaveValue('1d');
  await expect(field(page, 'Time zone')).toHaveValue('Europe/Zurich');
  await goToStep(page, 'Terms');
  for (const name of ['node', 'datacenter'])
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  await goToStep(page, 'Histogram');
  for (const name of ['temperature', 'voltage'])
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  await expect(field(page, 'Histogram interval')).toHaveValue('5');
  await goToStep(page, 'Metrics');
  for (const metric of ['Average', 'Maximum', 'Minimum', 'Sum', 'Value count'])
    await expect(page.getByRole('checkbox', { name: `${metric} of load` })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Sum of net_in' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Average of net_in' })).not.toBeChecked();
});

test('the name that is proposed is free, also of jobs that are deleted', async ({ page, mock }) => {
  await mock.putJob('sensor-copy', { config: { rollup_index: 'sensor_rollup' } });
  await mock.putJob('sensor-copy-2', { config: { rollup_index: 'sensor_rollup' } });
  await mock.deleteJob('sensor-copy-2');
  await clone(page, 'sensor');
  await expect(field(page, 'Name')).toHaveValue('sensor-copy-3');
  await clone(page, 'sensor-copy');
  await expect(field(page, 'Name')).toHaveValue('sensor-copy-3');
  await create(page);
  await expectToast(page, { title: 'Created job “sensor-copy-3”' });
});

test('a job with an awkward name is cloned from its details, and can be reloaded', async ({
  page,
  mock,
}) => {
  const id = 'web logs/2024 #1 100%?';
  const details = await openDetails(page, id);
  await details.getByRole('link', { name: 'Clone' }).click();
  await expect(field(page, 'Name')).toHaveValue(`${id}-copy`);
  await page.reload();
  await expect(field(page, 'Name')).toHaveValue(`${id}-copy`);
  await create(page);
  await expectToast(page, { title: `Created job “${id}-copy”` });
  await expect(page.getByRole('dialog', { name: `${id}-copy`, exact: true })).toBeVisible();
  const original = await mock.jobConfig(id);
  expect(await mock.jobConfig(`${id}-copy`)).toEqual({ ...original, id: `${id}-copy` });
});

test('a job that cannot be cloned is told apart from one that could not be read', async ({
  page,
  mock,
  expectFailures,
}) => {
  await page.goto('/create?clone=nothing%20there');
  await expect(
    page.getByRole('heading', { name: 'There is no job “nothing there”' }),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'the clone of a job that is gone');
  // To Elasticsearch that is the name of all jobs, among which it is.
  await mock.addMalformedJob({ config: { id: '_all' }, status: null });
  await page.goto('/create?clone=_all');
  await expect(page.getByRole('heading', { name: 'is malformed' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all jobs' }).click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
  const path = '/_rollup/job/sensor';
  await mock.fault({ method: 'GET', path, fault: { kind: 'status', status: 403 } });
  expectFailures(/GET .*\/sensor 403$/);
  await page.goto('/create?clone=sensor');
  await expect(page.getByText('Job “sensor” could not be read').first()).toBeVisible();
  await expectNoAxeViolations(page, 'the clone of a job that could not be read');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(field(page, 'Name')).toHaveValue('sensor-copy');
});

test('a job that is deleted while its clone is filled in is cloned all the same', async ({
  page,
  mock,
}) => {
  await clone(page, 'sensor');
  await mock.deleteJob('sensor');
  await create(page);
  await expectToast(page, { title: 'Created job “sensor-copy”' });
});
