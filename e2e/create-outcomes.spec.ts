import {
  check,
  createButton,
  expectStep,
  failure,
  field,
  goToStep,
  nextButton,
  openCreate,
  openReviewOf,
} from './create-verbs.ts';
import { detailsOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, rowOf } from './verbs.ts';

/** Creating `sensor-copy`, a copy of the demo's `sensor`, and what may become of it. */
const startPath = '/_rollup/job/sensor-copy/_start';

for (const [how, fault, expected, text] of [
  [
    'is refused',
    { kind: 'status', status: 429 },
    [/_start 429/],
    /could not be started\..*too much to do/,
  ],
  ['is said to be of no effect', { kind: 'not_started' }, [], /was not started\./],
  ['breaks off', { kind: 'reset' }, [/_start 502/], /has not started so far\./],
] as const)
  test(`when the job is created and its start ${how}, both are said`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(...expected);
    await mock.fault({ method: 'POST', path: startPath, fault });
    await openReviewOf(page, 'sensor');
    await createButton(page).click();
    const said = await expectToast(page, { title: 'Job “sensor-copy” is created, but…', text });
    await expect(said).toContainText('What is created stays');
    await expect(detailsOf(page, 'sensor-copy')).toContainText('Stopped');
    // The review was long, and the list begins at its top.
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(rowOf(page, 'sensor-copy')).toContainText('Stopped');
  });

test('while the job is made and started nothing else can be done, and nothing speaks against it', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 50\d/);
  await mock.fault({ method: 'POST', path: startPath, fault: { kind: 'hang' } });
  await openReviewOf(page, 'sensor');
  await createButton(page).click();
  const busy = page.getByRole('button', { name: 'The job is created. Starting it…' });
  await expect(busy).toBeDisabled();
  await expectStep(page, 'Review');
  await expect(check(page, 'Name and rollup index')).toContainText('The name is free');
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
  for (const step of await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button')
    .all())
    await expect(step).toBeDisabled();
  await busy.focus();
  await page.keyboard.press('Enter');
  // Or it comes when there is no fault any more.
  await expect
    .poll(async () => (await mock.requests()).some(({ path }) => path === startPath))
    .toBe(true);
  await mock.clearFaults();
  await expectToast(page, { title: 'Job “sensor-copy” is created, but…' });
  const requests = await mock.requests();
  expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('who leaves while the job is made learns what came of it, and is not called back', async ({
  page,
  mock,
}) => {
  await mock.fault({ method: 'POST', path: startPath, fault: { kind: 'latency', ms: 1500 } });
  await openReviewOf(page, 'sensor');
  await createButton(page).click();
  await expect(page.getByRole('button', { name: /Starting it…$/ })).toBeDisabled();
  await page.getByRole('navigation').getByRole('link', { name: 'Rollup Jobs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rollup Jobs' })).toBeVisible();
  await expectToast(page, { title: 'Created and started job “sensor-copy”' });
  await expect(rowOf(page, 'sensor-copy')).toContainText('Started');
  await expect(page).toHaveURL(/\/$/);
});

test('once the job is created, Back leads to the steps before, and to no review of another', async ({
  page,
}) => {
  await openCreate(page, '?clone=sensor');
  await goToStep(page, 'Review');
  await createButton(page).click();
  await expect(detailsOf(page, 'sensor-copy')).toBeVisible();
  await page.goBack();
  await expectStep(page, 'Logistics');
  await expect(field(page, 'Name')).toHaveValue('sensor-copy-2');
  await page.goForward();
  await expect(detailsOf(page, 'sensor-copy')).toBeVisible();
});

test('somebody else has taken the name meanwhile: the review says so, and another name helps', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .*sensor-copy 409/);
  // Where no job is between two states, the list is read too seldom to show the other operator's.
  await mock.reset({ seeds: 'none' });
  await mock.putJob('sensor', { config: { rollup_index: 'sensor_rollup' } });
  await openReviewOf(page, 'sensor');
  const nameCheck = check(page, 'Name and rollup index');
  await expect(nameCheck).toContainText('In order');
  await mock.putJob('sensor-copy', { config: { rollup_index: 'sensor_rollup' } });
  await createButton(page).click();
  await expect(failure(page, 'Job “sensor-copy” was not created')).toBeVisible();
  await expectStep(page, 'Review');
  await expect(nameCheck).toContainText('Stands against it');
  await expect(nameCheck).toContainText('There is a job “sensor-copy” already');
  await page.getByRole('button', { name: 'Go to Name' }).click();
  const name = field(page, 'Name');
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Elasticsearch refuses it: Cannot create/);
  await name.fill('sensor-mine');
  await expect(name).not.toHaveAccessibleDescription(/refuses/);
  await expect(nextButton(page)).toBeEnabled();
  await goToStep(page, 'Review');
  await expect(page.getByText('was not created')).toHaveCount(0);
  await createButton(page).click();
  await expectToast(page, { title: 'Created and started job “sensor-mine”' });
});

test('what Elasticsearch has against fields stands at those fields until they are changed', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .*sensor-copy 400/);
  const missing = (type: string, name: string) =>
    `Could not find a [${type}] field with name [${name}] in any of the indices matching the index pattern.`;
  const [terms, metric] = [
    missing('numeric] or [keyword/text', 'node'),
    missing('numeric', 'voltage'),
  ];
  await mock.fault({
    method: 'PUT',
    fault: {
      kind: 'status',
      status: 400,
      type: 'rollup_action_request_validation_exception',
      reason: `Validation Failed: 1: ${terms};2: ${metric};`,
    },
  });
  await openReviewOf(page, 'sensor');
  await createButton(page).click();
  const refusal = failure(page, 'Job “sensor-copy” was not created');
  await expect(refusal).toContainText(terms);
  await expect(refusal).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Go to Metrics' }).click();
  await expectStep(page, 'Metrics');
  await expect(page.getByText(`Elasticsearch refuses it: ${metric}`)).toBeVisible();
  await expect(field(page, 'Fields to measure')).toBeFocused();
  await page.getByRole('checkbox', { name: 'Sum of voltage' }).check();
  await expect(page.getByText('Elasticsearch refuses it')).toHaveCount(0);
  await goToStep(page, 'Terms');
  await expect(page.getByText(`Elasticsearch refuses it: ${terms}`)).toBeVisible();
  await goToStep(page, 'Review');
  await createButton(page).click();
  await expectToast(page, { title: 'Created and started job “sensor-copy”' });
});

test('the answer to the creation is lost, and the job is there: that is told, and it is started', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .* 502/);
  await mock.fault({ method: 'PUT', after: true, fault: { kind: 'reset' } });
  await openReviewOf(page, 'sensor');
  await createButton(page).click();
  await expectToast(page, {
    title: 'Created and started job “sensor-copy”',
    text: 'the connection was lost',
  });
  expect(await mock.starts()).toEqual(['sensor-copy']);
});

for (const [how, fault, expected, title] of [
  [
    'is lost',
    { kind: 'reset' },
    [/PUT .* 502/],
    'Job “sensor-copy” was not created, as far as can be seen',
  ],
  [
    'is “acknowledged: false”',
    { kind: 'not_acknowledged' },
    [],
    'Elasticsearch has not acknowledged job “sensor-copy”',
  ],
] as const)
  test(`the answer to the creation ${how}, and the job is not there: it can be tried again`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(...expected);
    await mock.fault({ method: 'PUT', fault });
    await openReviewOf(page, 'sensor');
    await createButton(page).click();
    const said = failure(page, title);
    await expect(said).toContainText('the job is not there');
    await expect(said).toContainText('What you have filled in is still here.');
    await createButton(page).click();
    await expectToast(page, { title: 'Created and started job “sensor-copy”' });
  });

test('a job that is acknowledged and lost is not called created, and its name is used up', async ({
  page,
  mock,
}) => {
  await openReviewOf(page, 'sensor');
  await goToStep(page, 'Logistics');
  // The mock takes this for a bad expression, which is found out only after the answer.
  await field(page, 'Cron expression').fill('0 0 1 L-3 * ?');
  await goToStep(page, 'Review');
  await expect(check(page, 'Configuration')).toContainText('cannot foretell its runs');
  await createButton(page).click();
  const title = 'Elasticsearch has acknowledged job “sensor-copy”, but it is not there';
  const said = failure(page, title);
  await expect(said).toContainText('Its name may be used up for this rollup index');
  await expect(check(page, 'Name and rollup index')).toContainText(
    '“sensor_rollup” remembers a job “sensor-copy”',
  );
  expect(await mock.starts()).toEqual([]);
});
