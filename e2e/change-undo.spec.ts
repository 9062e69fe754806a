import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import {
  begin,
  changeJob,
  changeStep,
  expectSteps,
  expectUndone,
  requestOf,
  reviewChange,
  sentBy,
  statesOf,
  undo,
} from './change-verbs.ts';
import { expectStep, field, goToStep } from './create-verbs.ts';
import { expect, test } from './fixtures.ts';

test('an undo that fails itself ends there, survives a reload, and goes on', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/sensor-v2\/_start 404$/, /DELETE .* 403$/, /sensor\/_start 503$/);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ ...requestOf.Start, fault: { kind: 'status', status: 404 } });
  const deletion = { method: 'DELETE', path: requestOf.Create.path } as const;
  await mock.fault({ ...deletion, fault: { kind: 'status', status: 403 } });
  const restart = { method: 'POST', path: '/_rollup/job/sensor/_start' } as const;
  await mock.fault({ ...restart, fault: { kind: 'status', status: 503 } });
  await changeJob(page, 'sensor');
  await expect(
    page.getByText('Undo takes the new job away again and starts').first(),
  ).toBeVisible();
  await expectNoAxeViolations(page, 'a change that has failed');
  await page.reload();
  await expectSteps(page, { Stop: 'Done', Create: 'Done', Start: 'was not found' });

  await undo(page).click();
  await expect(changeStep(page, 'Create')).toContainText('may not delete rollup jobs');
  await expectSteps(page, { Stop: 'Done', Create: 'Not undone', Start: 'Nothing to undo' });
  await expect(
    page.getByText('Undo goes on with the step that was not undone').first(),
  ).toBeVisible();
  expect(await statesOf(mock, 'sensor')).toEqual({ sensor: 'stopped' });
  await expectNoAxeViolations(page, 'a change that could not be undone');
  await page.reload();
  await expectSteps(page, { Stop: 'Done', Create: 'Not undone', Start: 'Nothing to undo' });

  await undo(page).click();
  await expect(changeStep(page, 'Stop')).toContainText('The cluster is not available just now');
  await expectSteps(page, { Stop: 'Not undone', Create: 'Undone', Start: 'Nothing to undo' });

  await undo(page).click();
  await expectUndone(page);
  await expect(becomes(page, 'did not become')).toBeVisible();
  await expect(page.getByText(/^The name of the new job is used up/).first()).toBeVisible();
  await expectNoAxeViolations(page, 'a change that is undone');
  expect(await sentBy(mock)).toEqual([
    ...['stop sensor', 'create sensor-v2', 'start sensor-v2'],
    ...['delete sensor-v2', 'delete sensor-v2', 'start sensor', 'start sensor'],
  ]);
  expect(await statesOf(mock, 'sensor', 'sensor-v2')).toEqual({ sensor: 'started' });
});

/** The headline: what a change makes of the old job. */
const becomes = (page: Page, how: string) =>
  page.getByRole('heading', { level: 1, name: `“sensor” ${how} “sensor-v2”` });

for (const status of [403, 503])
  test(`a creation that was refused with ${status} is no step to undo, and uses no name up`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(new RegExp(`PUT .* ${status}$`));
    await mock.putJob('sensor', { status: { job_state: 'started' } });
    await mock.fault({ ...requestOf.Create, fault: { kind: 'status', status } });
    await changeJob(page, 'sensor');
    await expect(becomes(page, 'becomes')).toBeVisible();
    await expect(page.getByText('Undo starts the old one again.').first()).toBeVisible();
    await undo(page).click();
    await expect(becomes(page, 'did not become')).toBeVisible();
    await expectSteps(page, {
      Stop: 'Undone',
      Create: 'Not created: nothing to undo',
      Start: 'Not done',
    });
    await expectUndone(page);
    await expect(page.getByText('used up')).toHaveCount(0);
    await page.reload();
    await expect(becomes(page, 'did not become')).toBeVisible();
    await expect(changeStep(page, 'Create')).toContainText('Not created: nothing to undo');
  });

test('a creation of which no answer came is undone, and may have used its name up', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .* 502$/);
  await mock.fault({ ...requestOf.Create, fault: { kind: 'reset' } });
  await changeJob(page, 'sensor');
  await undo(page).click();
  await expectSteps(page, { Stop: 'Nothing to undo', Create: 'Undone', Start: 'Not wanted' });
  await expect(page.getByText(/^If the new job was there already/).first()).toBeVisible();
});

test('a new job that runs although nobody knows is stopped before it is deleted', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 504$/, /GET .*sensor-v2.* 503$/, /sensor-v2\/_stop.* 500$/);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ ...requestOf.Start, after: true, fault: { kind: 'hang' } });
  await changeJob(page, 'sensor');
  await expect.poll(() => statesOf(mock, 'sensor-v2')).toEqual({ 'sensor-v2': 'started' });
  await mock.fault({
    method: 'GET',
    path: requestOf.Create.path,
    times: 0,
    fault: { kind: 'status', status: 503 },
  });
  await expect(changeStep(page, 'Start')).toContainText(
    'Not known whether job “sensor-v2” started',
  );
  await mock.clearFaults();
  const stop = { method: 'POST', path: '/_rollup/job/sensor-v2/_stop' } as const;
  await mock.fault({ ...stop, fault: { kind: 'status', status: 500 } });
  await undo(page).click();
  await expectSteps(page, { Stop: 'Done', Create: 'Done', Start: 'Not undone' });
  expect(await statesOf(mock, 'sensor')).toEqual({ sensor: 'stopped' });
  await undo(page).click();
  await expectUndone(page);
  expect(await statesOf(mock, 'sensor', 'sensor-v2')).toEqual({ sensor: 'started' });
});

test('a job that somebody else has made under the new name is not touched', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await reviewChange(page, 'sensor');
  await mock.putJob('sensor-v2', { config: { cron: '0 0 12 * * ?' } });
  await begin(page);
  await expect(changeStep(page, 'Create')).toContainText('There is a job “sensor-v2” already');
  await undo(page).click();
  await expect(changeStep(page, 'Create')).toContainText('stays as it is');
  await expectUndone(page);
  expect(await sentBy(mock)).toEqual(['stop sensor', 'start sensor']);
  expect(await statesOf(mock, 'sensor', 'sensor-v2')).toEqual({
    sensor: 'started',
    'sensor-v2': 'stopped',
  });
});

test('a job that is started while its change is reviewed is started again by an undo', async ({
  page,
  mock,
  expectFailures,
}) => {
  await reviewChange(page, 'sensor');
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ ...requestOf.Create, fault: { kind: 'status', status: 409 } });
  expectFailures(/PUT .* 409$/);
  await begin(page);
  await undo(page).click();
  await expectUndone(page);
  expect(await statesOf(mock, 'sensor')).toEqual({ sensor: 'started' });
});

test('back in the form after an undo everything is still filled in, and the used name is told', async ({
  page,
  mock,
}) => {
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/sensor-v2/_start',
    fault: { kind: 'not_started' },
  });
  await reviewChange(page, 'sensor');
  await page.getByRole('switch', { name: 'Start the new job' }).click();
  await begin(page);
  await undo(page).click();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expectStep(page, 'Logistics');
  await expect(field(page, 'Page size')).toHaveValue('250');
  await expect(field(page, 'Name')).toHaveValue('sensor-v2');
  await expect(field(page, 'Name')).toHaveAccessibleDescription(/remembers a job “sensor-v2”/);
  // Each name on the way is free, too: nobody is taken on to the review before the last letter.
  await field(page, 'Name').press('End');
  await page.keyboard.type('-mine');
  await expect(field(page, 'Name')).toHaveValue('sensor-v2-mine');
  await goToStep(page, 'Review');
  await begin(page);
  await expectSteps(page, { Stop: 'Done', Create: 'Done', Start: 'Not wanted' });
});
