import type { Page } from '@playwright/test';
import { expectSaid } from './complaint-verbs.ts';
import {
  check,
  choose,
  createButton,
  failure,
  field,
  fillLogistics,
  goOn,
  goToStep,
  isFreeIndex,
  measure,
  nextButton,
  openCreate,
  openReviewOf,
  switchStartOff,
  stepButton,
} from './create-verbs.ts';
import { detailsOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast } from './verbs.ts';

/** Becomes another of the demo's users, as the demo controls do. */
async function signInAs(page: Page, username: string) {
  const headers = { 'x-rollup-jobs': 'console' };
  const answer = await page.request.put('/api/session', { data: { username }, headers });
  expect(answer.ok()).toBe(true);
}

test('fields that differ from index to index are marked in the lists, and told apart when chosen', async ({
  page,
}) => {
  const offered = (name: string) => page.getByRole('option').filter({ hasText: name });
  await openCreate(page);
  await fillLogistics(page, { id: 'shop', pattern: 'shop-events-*', rollupIndex: 'sensor_rollup' });
  await expect(field(page, 'Index pattern')).toHaveAccessibleDescription(/Matches 2 indices/);
  await goOn(page, 'Date histogram');
  await field(page, 'Date field').fill('received');
  await expect(offered('received')).toContainText('types in conflict: date, keyword');
  await choose(page, 'Date field', 'received');
  await expectSaid(
    page,
    'Date field',
    'date in shop-events-1 and keyword in shop-events-2. A date histogram needs a date, of one kind in all indices.',
  );
  await choose(page, 'Date field', '@timestamp');
  await goOn(page, 'Terms');
  const terms = 'Terms fields';
  await choose(page, terms, 'user_id');
  await expectSaid(page, terms, '“user_id” has types that do not go together: keyword in shop-');
  await field(page, terms).fill('event.action');
  await expect(offered('event.action')).toContainText('keyword, not aggregatable');
  await choose(page, terms, 'event.action');
  await expectSaid(page, terms, '“event.action” cannot be aggregated in shop-events-2.');
  await expect(stepButton(page, 'Histogram')).toBeDisabled();
  for (const name of ['user_id', 'event.action'])
    await page.getByRole('button', { name: `Remove ${name} from selection` }).click();
  await choose(page, terms, 'page.title.keyword');
  await goOn(page, 'Histogram');
  await goOn(page, 'Metrics');
  const measured = 'Fields to measure';
  await choose(page, measured, 'duration');
  await expectSaid(page, measured, '“duration” has types that do not go together: long in');
  await page.getByRole('button', { name: 'Remove duration', exact: true }).click();
  await choose(page, measured, 'response.time');
  await measure(page, 'response.time', 'Average');
  await goOn(page, 'Review');
  await expect(check(page, 'Fields')).toContainText('All fields are there');
});

test('the name of a deleted job is used up where its data is, and free elsewhere', async ({
  page,
  expectFailures,
}) => {
  expectFailures(isFreeIndex);
  await openReviewOf(page, 'sensor');
  await switchStartOff(page);
  await createButton(page).click();
  await detailsOf(page, 'sensor-copy').getByRole('button', { name: 'Delete sensor-copy' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expectToast(page, { title: 'Job “sensor-copy” deleted' });
  await openCreate(page, '?clone=sensor');
  await expect(field(page, 'Name')).toHaveValue('sensor-copy-2');
  await field(page, 'Name').fill('sensor-copy');
  await nextButton(page).click();
  await expectSaid(page, 'Name', '“sensor_rollup” remembers a job “sensor-copy” that has been');
  await field(page, 'Rollup index name').fill('orders');
  await expectSaid(
    page,
    'Rollup index name',
    'There is an index “orders”, and it holds other data.',
  );
  await field(page, 'Rollup index name').fill('sensor_rollup_b');
  await expect(field(page, 'Rollup index name')).toHaveAccessibleDescription(/Will be made with/);
  await goToStep(page, 'Review');
  await expect(check(page, 'Name and rollup index')).toContainText('The name is free');
});

test('a user who sees a part of the indices learns which privileges are missing, and where', async ({
  page,
  expectFailures,
}) => {
  expectFailures(isFreeIndex, /elsewhere\/_rollup\/data.* 403/, /PUT .*planned 500/);
  await signInAs(page, 'planner');
  await openCreate(page, '?clone=web-logs-hourly&step=review');
  await expect(check(page, 'Privileges')).toContainText('You may create the job, read the data');
  await goToStep(page, 'Logistics');
  await fillLogistics(page, { id: 'planned', rollupIndex: 'elsewhere' });
  await nextButton(page).click();
  await expectSaid(page, 'Index pattern', 'No index that you may see stands behind “sensor-*”.');
  await expectSaid(
    page,
    'Rollup index name',
    'What the rollup index holds could not be read.',
    true,
  );
  await field(page, 'Index pattern').fill('web-logs-*');
  await expect(field(page, 'Index pattern')).toHaveAccessibleDescription(/Matches 3 indices/);
  await goToStep(page, 'Review');
  await expect(check(page, 'Privileges')).toContainText(
    'You lack create_index on elsewhere, manage on elsewhere, and write on elsewhere.',
  );
  await expect(check(page, 'Name and rollup index')).toContainText(
    'User “planner” may not look into the indices: a privilege on an index is missing.',
  );
  await createButton(page).click();
  await expect(failure(page, 'Job “planned” was not created')).toBeVisible();
  await page.getByRole('button', { name: 'Go to Rollup index name' }).click();
  await expectSaid(page, 'Rollup index name', 'Elasticsearch refuses it:');
  await field(page, 'Rollup index name').fill('rollup-elsewhere');
  await expect(field(page, 'Rollup index name')).toHaveAccessibleDescription(/Will be made with/);
  await goToStep(page, 'Review');
  await createButton(page).click();
  await expectToast(page, { title: 'Created and started job “planned”' });
});

test('a user who may not create jobs is told at once, and can fill in all the same', async ({
  page,
  expectFailures,
}) => {
  expectFailures(/_field_caps.* 403/, /_rollup\/data.* 403/, /_search.* 403/, /PUT .* 403/);
  await signInAs(page, 'viewer');
  await openCreate(page, '?clone=sensor');
  const title =
    'User “viewer” may not create rollup jobs: the cluster privilege manage_rollup is missing.';
  await expect(failure(page, title)).toContainText('copy the request for somebody who has it');
  await expectSaid(
    page,
    'Index pattern',
    'The fields of the index pattern could not be read.',
    true,
  );
  await goOn(page, 'Date histogram');
  await expectSaid(page, 'Date field', 'could not be read. User “viewer” may not look into', true);
  await goOn(page, 'Terms');
  await field(page, 'Terms fields').fill('by.hand');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await goToStep(page, 'Review');
  await expect(page.getByText('node and by.hand')).toBeVisible();
  await expect(check(page, 'Privileges')).toContainText('You lack manage_rollup on the cluster');
  await expect(check(page, 'Fields')).toContainText('Not checked');
  await expect(
    page.getByText('The values could not be counted. User “viewer” may not'),
  ).toBeVisible();
  await createButton(page).click();
  await expect(failure(page, 'Job “sensor-copy” was not created')).toContainText(
    'User “viewer” may not create rollup jobs',
  );
});

for (const [version, said, verdict, failures, outcome] of [
  ['8.19.8', 1, 'To be weighed', [/PUT .* 400/], 'Job “first” was not created'],
  ['8.14.3', 0, '', [], 'Created and started job “first”'],
] as const)
  test(`the first job of a cluster of ${version}`, async ({ page, mock, expectFailures }) => {
    expectFailures(isFreeIndex, ...failures);
    await mock.reset({ version, seeds: 'none' });
    await openCreate(page);
    await fillLogistics(page, { id: 'first' });
    await goOn(page, 'Date histogram');
    const title = 'This cluster takes no new rollup jobs';
    const hint = page.locator('.euiCallOut').filter({ hasText: title });
    await expect(hint).toHaveCount(said);
    await choose(page, 'Date field', 'timestamp');
    await goToStep(page, 'Review');
    await expect(check(page, 'New jobs')).toHaveCount(said);
    await expect(page.getByRole('row').filter({ hasText: title })).toHaveText(
      Array.from({ length: said }, () => new RegExp(verdict)),
    );
    await createButton(page).click();
    await expect(page.getByText(outcome, { exact: true }).first()).toBeVisible();
  });

test('the estimate counts rollups from the values there are, and sets the page size that suits', async ({
  page,
  mock,
}) => {
  await mock.putJob('by-value', {
    config: {
      cron: '0 0 1 * * ?',
      page_size: 100,
      groups: {
        date_histogram: { field: 'timestamp', fixed_interval: '1h' },
        terms: { fields: ['node', 'datacenter'] },
        histogram: { interval: 10, fields: ['load'] },
      },
    },
  });
  await openReviewOf(page, 'by-value');
  const estimated = (name: string) =>
    page.getByText(name, { exact: true }).locator('xpath=following-sibling::dd[1]');
  await expect(estimated('Documents there are')).toHaveText('8,294,400');
  // 8 nodes in 3 datacenters, and 11 ranges from 0 to 100.
  await expect(estimated('Rollups for each time bucket')).toHaveText('at most 264');
  await expect(estimated('Rollups for each run')).toHaveText('at most 6,336');
  await expect(estimated('Rollups for all the data there is')).toHaveText(/^at most 380,\d{3}$/);
  await page.getByRole('button', { name: 'Use 700' }).click();
  await expect(estimated('Page size that suits')).toHaveText('700 is enough');
  await goToStep(page, 'Logistics');
  await expect(field(page, 'Page size')).toHaveValue('700');
});
