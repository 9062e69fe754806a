import {
  check,
  choose,
  createButton,
  expectStep,
  field,
  fillLogistics,
  goOn,
  nextButton,
  openCreate,
  openReviewOf,
} from './create-verbs.ts';
import { expectSaid } from './complaint-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast } from './verbs.ts';

/** What the form asks the cluster beforehand, and what becomes of it when the cluster does not answer. */
for (const [what, path, expected, name, says] of [
  [
    'the fields of the pattern',
    '/*/_field_caps',
    /_field_caps.* 500/,
    'Fields',
    'The fields of the index pattern could not be read. Elasticsearch failed at it (500',
  ],
  [
    'whether the pattern stands for rolled-up data',
    '/sensor-*/_rollup/data',
    /sensor-.*\/_rollup\/data.* 500/,
    'Fields',
    'Whether the pattern stands for rolled-up data could not be read.',
  ],
  [
    'what the rollup index holds',
    '/sensor_rollup/_rollup/data',
    /sensor_rollup\/_rollup\/data.* 500/,
    'Name and rollup index',
    'What the rollup index holds could not be read.',
  ],
  [
    'what has been rolled up so far',
    '/_rollup/data/_all',
    /_rollup\/data\/_all.* 500/,
    'New jobs',
    'What has been rolled up in this cluster so far could not be read.',
  ],
  [
    'the list of jobs',
    '/_rollup/job/_all',
    /_rollup\/job\/_all.* 500/,
    'Name and rollup index',
    'The list of jobs could not be read.',
  ],
  [
    'the privileges',
    '/*/_has_privileges',
    /_has_privileges 500/,
    'Privileges',
    'The cluster does not say what you may do.',
  ],
] as const)
  test(`without an answer to ${what} the job can be made, and the check made up for`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(expected);
    await mock.fault({ path, times: 0, fault: { kind: 'status', status: 500 } });
    await openReviewOf(page, 'sensor');
    await expect(check(page, name)).toContainText('Not checked');
    await expect(check(page, name)).toContainText(says);
    await expect(page.getByRole('row').filter({ hasText: 'Not checked' })).toHaveCount(1);
    // What failed is not asked for again and again.
    expect((await mock.requests()).filter(({ status }) => status === 500).length).toBeLessThan(6);
    await mock.clearFaults();
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(check(page, name)).toContainText('In order');
    await expect(page.getByRole('button', { name: 'Check again' })).toHaveCount(0);
    await createButton(page).click();
    await expectToast(page, { title: 'Created and started job “sensor-copy”' });
  });

test('an answer that was late for a moment is asked for again without a word', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_field_caps.* 503/);
  const fault = { kind: 'status', status: 503 } as const;
  await mock.fault({ path: '/*/_field_caps', fault });
  await openReviewOf(page, 'sensor');
  await expect(check(page, 'Fields')).toContainText('Being checked');
  await expect(check(page, 'Fields')).toContainText('In order');
});

test('Next does not wait for ever, and what failed is asked for again at the next step', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_field_caps.* 504/);
  await mock.fault({ path: '/*/_field_caps', times: 0, fault: { kind: 'hang' } });
  await openCreate(page);
  await fillLogistics(page, { id: 'patient', rollupIndex: 'sensor_rollup' });
  await expect(page.getByRole('button', { name: 'Checking…' })).toBeDisabled();
  await expect(nextButton(page)).toBeEnabled();
  await goOn(page, 'Date histogram');
  await field(page, 'Date field').fill('timestamp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectSaid(page, 'Date field', 'No answer came in time. Type their names instead.', true);
  await mock.clearFaults();
  await goOn(page, 'Terms');
  await choose(page, 'Terms fields', 'node');
  await expectStep(page, 'Terms');
  await expect(field(page, 'Terms fields')).toHaveAccessibleDescription(/^Numbers, keywords/);
});

test('a value that could not be counted is told with the reason', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_search.* 500/);
  await mock.fault({ path: '/*/_search', fault: { kind: 'status', status: 500 } });
  await openReviewOf(page, 'sensor');
  await expect(page.getByRole('heading', { name: 'Estimate' })).toBeVisible();
  await expect(
    page.getByText('could not be counted. Elasticsearch failed at it (500'),
  ).toBeVisible();
  await createButton(page).click();
  await expectToast(page, { title: 'Created and started job “sensor-copy”' });
});

test('Create waits for what is being checked, and what was checked stays said meanwhile', async ({
  page,
  mock,
}) => {
  const slow = { kind: 'latency', ms: 1500 } as const;
  await mock.fault({ path: '/sensor_rollup/_rollup/data', fault: slow });
  await mock.fault({ path: '/_rollup/job/sensor-copy/_start', fault: slow });
  await openReviewOf(page, 'sensor');
  await expect(page.getByRole('button', { name: 'Checking…' })).toBeDisabled();
  await createButton(page).click();
  await expect(page.getByRole('button', { name: /Starting it…$/ })).toBeDisabled();
  await expect(check(page, 'Name and rollup index')).toContainText('The name is free');
  await expectToast(page, { title: 'Created and started job “sensor-copy”' });
});

test('a change waits for what is being checked', async ({ page, mock }) => {
  const latency = { kind: 'latency', ms: 1500 } as const;
  await mock.fault({ path: '/sensor_rollup/_rollup/data', fault: latency });
  await page.goto('/change?job=sensor&step=review');
  await expect(page.getByRole('button', { name: 'Checking…' })).toBeDisabled();
  // Nothing is changed yet.
  await expect(page.getByRole('button', { name: 'Change the job' })).toBeDisabled();
});
