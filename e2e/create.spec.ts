import type { Step } from './create-verbs.ts';
import {
  createButton,
  expectStep,
  field,
  fillLogistics,
  goOn,
  goToStep,
  isFreeIndex,
  nextButton,
  openCreate,
  openReviewOf,
  startSwitch,
  switchStartOff,
  stepButton,
  stepHeading,
  tabTo,
} from './create-verbs.ts';
import { detailsOf, valueOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, openJobs, rowOf } from './verbs.ts';

test('a job is made and started without a mouse, from the list to its details', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(isFreeIndex);
  const type = async (label: string, text: string) => {
    await tabTo(page, field(page, label));
    await page.keyboard.press('ControlOrMeta+A');
    // At once: after a pause the cluster would be asked about half a name.
    await page.keyboard.insertText(text);
  };
  const pick = async (label: string, ...names: string[]) => {
    await tabTo(page, field(page, label));
    for (const name of names) {
      await page.keyboard.type(name);
      await expect(page.getByRole('option')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
  };
  const next = async (step: Step) => {
    await tabTo(page, nextButton(page));
    await page.keyboard.press('Enter');
    await expect(stepHeading(page, step)).toBeFocused();
  };

  await openJobs(page);
  await tabTo(page, page.getByRole('link', { name: 'Create rollup job' }));
  await page.keyboard.press('Enter');
  await expectStep(page, 'Logistics');
  await type('Name', 'by-keyboard');
  await type('Index pattern', 'sensor-*');
  await type('Rollup index name', 'keyboard_rollup');
  await tabTo(page, field(page, 'Frequency'));
  await page.keyboard.type('Every few hours');
  await type('Latency buffer', '6h');
  await next('Date histogram');
  await pick('Date field', 'timestamp');
  await type('Time bucket size', '60m');
  await next('Terms');
  await pick('Terms fields', 'node', 'datacenter');
  await next('Histogram');
  await pick('Histogram fields', 'load');
  await type('Histogram interval', '10');
  await next('Metrics');
  await pick('Fields to measure', 'temperature', 'voltage');
  for (const metric of ['All metrics of temperature', 'Average of voltage', 'Maximum of voltage']) {
    await tabTo(page, page.getByRole('checkbox', { name: metric }));
    await page.keyboard.press('Space');
  }
  await next('Review');
  await tabTo(page, createButton(page));
  await page.keyboard.press('Enter');

  await expectToast(page, { title: 'Created and started job “by-keyboard”' });
  const details = detailsOf(page, 'by-keyboard');
  await expect(details).toContainText('Started');
  await expect(valueOf(details, 'Rollup index')).toHaveText('keyboard_rollup');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'by-keyboard')).toContainText('Started');
  expect(await mock.jobConfig('by-keyboard')).toMatchObject({
    cron: '0 0 * * * ?',
    groups: {
      date_histogram: { field: 'timestamp', fixed_interval: '60m', delay: '6h', time_zone: 'UTC' },
      terms: { fields: ['node', 'datacenter'] },
      histogram: { interval: 10, fields: ['load'] },
    },
    metrics: [
      { field: 'temperature', metrics: ['avg', 'max', 'min', 'sum', 'value_count'] },
      { field: 'voltage', metrics: ['avg', 'max'] },
    ],
  });
  expect(await mock.starts()).toEqual(['by-keyboard']);
});

test('a job that is not to be started stays stopped, whatever step is looked at in between', async ({
  page,
  mock,
}) => {
  await openReviewOf(page, 'sensor');
  await switchStartOff(page);
  await goToStep(page, 'Metrics');
  await goOn(page, 'Review');
  await expect(startSwitch(page)).not.toBeChecked();
  await createButton(page).click();
  await expectToast(page, { title: 'Created job “sensor-copy”', text: 'It is stopped' });
  await expect(detailsOf(page, 'sensor-copy')).toContainText('Stopped');
  expect(await mock.starts()).toEqual([]);
});

for (const [version, path, interval] of [
  ['6.8.23', '_xpack/rollup/job/sensor-copy', { interval: '1h' }],
  ['7.17.29', '_rollup/job/sensor-copy', { fixed_interval: '1h' }],
  ['8.19.8', '_rollup/job/sensor-copy', { fixed_interval: '1h' }],
] as const)
  test(`what the review shows as a request is what ${version} is sent`, async ({
    page,
    mock,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async (name: string) => {
      await page.getByRole('button', { name }).click();
      return await page.evaluate(() => navigator.clipboard.readText());
    };
    await mock.reset({ version });
    await openReviewOf(page, 'sensor');
    const inConsole = await copied('Copy as Console request: Request');
    await page.getByRole('button', { name: 'cURL', exact: true }).click();
    const inShell = await copied('Copy as cURL: Request');
    await createButton(page).click();
    await expectToast(page, { title: 'Created and started job “sensor-copy”' });

    const created = await mock.jobConfig('sensor-copy');
    const { id, ...config } = created;
    expect(id).toBe('sensor-copy');
    expect(config).toMatchObject({ groups: { date_histogram: interval } });
    const [line, ...body] = inConsole.split('\n');
    expect(line).toBe(`PUT ${path}`);
    expect(JSON.parse(body.join('\n'))).toEqual(config);
    const [, address, sent] = /^curl -X PUT '(\S+)' .* -d '(.*)'$/s.exec(inShell) ?? [];
    expect(address).toBe(`${mock.url}/${path}`);
    expect(JSON.parse(sent ?? '')).toEqual(config);
    const puts = (await mock.requests()).filter(({ method }) => method === 'PUT');
    expect(puts.map((put) => put.path)).toEqual([`/${path}`]);
  });

test.describe('where clocks are put forward', () => {
  test.use({ timezoneId: 'Europe/Berlin' });

  test('the next five runs are told in UTC and in local time', async ({ page }) => {
    await page.clock.setFixedTime('2026-03-27T12:00:00Z');
    await openCreate(page);
    // EUI puts marks for copying between the cells.
    const run = (utc: string, local: string) => new RegExp(`^${utc} UTC\\W+${local}\\W*$`);
    const runs = page.getByRole('row').filter({ hasText: ':' });
    await expect(runs).toHaveText([
      run('Mar 28, 01:00', 'Mar 28, 02:00'),
      run('Mar 29, 01:00', 'Mar 29, 03:00'),
      run('Mar 30, 01:00', 'Mar 30, 03:00'),
      run('Mar 31, 01:00', 'Mar 31, 03:00'),
      run('Apr 1, 01:00', 'Apr 1, 03:00'),
    ]);
    await field(page, 'Frequency').selectOption('Every week');
    await field(page, 'On').fill('Friday');
    await page.getByRole('option', { name: 'Friday' }).click();
    await page.getByRole('button', { name: /Remove Sunday/ }).click();
    await field(page, 'At (UTC)').selectOption('22 h');
    await field(page, 'At minute').selectOption('30');
    await expect(field(page, 'Cron expression')).toHaveValue('0 30 22 ? * 6');
    await expect(page.getByText('At 22:30, only on Friday (UTC)')).toBeVisible();
    await expect(runs).toHaveText([
      run('Mar 27, 22:30', 'Mar 27, 23:30'),
      run('Apr 3, 22:30', 'Apr 4, 00:30'),
      run('Apr 10, 22:30', 'Apr 11, 00:30'),
      run('Apr 17, 22:30', 'Apr 18, 00:30'),
      run('Apr 24, 22:30', 'Apr 25, 00:30'),
    ]);
    await field(page, 'Cron expression').fill('0 0 4 1 1 ? 2027');
    await expect(field(page, 'Frequency')).toHaveValue('custom');
    await expect(runs).toHaveText([run('Jan 1, 2027, 04:00', 'Jan 1, 2027, 05:00')]);
    await field(page, 'Cron expression').fill('*/40 59 23 31 12 ? 2026');
    await expect(runs).toHaveText([
      run('Dec 31, 23:59:00', 'Jan 1, 2027, 00:59:00'),
      run('Dec 31, 23:59:40', 'Jan 1, 2027, 00:59:40'),
    ]);
  });
});

test('the address names the step, and Back goes back a step', async ({ page, expectFailures }) => {
  expectFailures(isFreeIndex);
  await openCreate(page, '?step=review');
  await expectStep(page, 'Logistics');
  await fillLogistics(page, { id: 'addressed' });
  await goOn(page, 'Date histogram');
  await expect(page).toHaveURL(/\/create\?step=date_histogram$/);
  await field(page, 'Date field').fill('timestamp');
  await page.getByRole('option').click();
  await goOn(page, 'Terms');
  await expect(stepButton(page, 'Review')).toBeEnabled();
  await goToStep(page, 'Review');
  await expect(page).toHaveURL(/\/create\?step=review$/);
  for (const step of ['Terms', 'Date histogram', 'Logistics'] as const) {
    await page.goBack();
    await expectStep(page, step);
    await expect(stepHeading(page, step)).toBeFocused();
  }
  await expect(page).toHaveURL(/\/create\?step=review$|\/create$/);
  await page.goForward();
  await expectStep(page, 'Date histogram');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expectStep(page, 'Logistics');
  await field(page, 'Name').fill('sensor');
  await expect(field(page, 'Name')).toHaveValue('sensor');
  await expect(stepButton(page, 'Date histogram')).toBeDisabled();
});
