import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import {
  deleteButton,
  expectToast,
  openJobs,
  rowOf,
  startButton,
  stopButton,
  toast,
} from './verbs.ts';

const stopPath = '/_rollup/job/sensor/_stop';

test('a started job stops: told, shown, and can be started again', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await stopButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” stopped', text: 'keeps its position' });
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  await expect(startButton(page, 'sensor')).toBeEnabled();
  await expect(stopButton(page, 'sensor')).toBeDisabled();
  expect(await mock.stops()).toEqual(['sensor']);
  await expectNoAxeViolations(page, 'the list after a stop');
});

test('a job that is indexing stops too, and the row says stopping until it is over', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await openJobs(page);
  await stopButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” was asked to stop',
    text: 'stops once the page it is working on is done',
  });
  await expect(rowOf(page, 'sensor')).toContainText('Stopping');
  await mock.releaseJob('sensor');
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
});

test('a double click sends one stop', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ method: 'POST', path: stopPath, fault: { kind: 'latency', ms: 500 } });
  await openJobs(page);
  await stopButton(page, 'sensor').dblclick();
  await stopButton(page, 'sensor').dispatchEvent('click');
  await expectToast(page, { title: 'Job “sensor” stopped' });
  expect(await mock.stops()).toEqual(['sensor']);
});

test('while it stops, nothing else can be done to the job', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ method: 'POST', path: stopPath, fault: { kind: 'latency', ms: 2500 } });
  await openJobs(page);
  await stopButton(page, 'sensor').click();
  await expect(deleteButton(page, 'sensor')).toBeDisabled();
  await expect(startButton(page, 'sensor')).toBeDisabled();
  await expectToast(page, { title: 'Job “sensor” stopped' });
  await expect(deleteButton(page, 'sensor')).toBeEnabled();
});

for (const [state, reason] of [
  ['stopped', 'Already stopped.'],
  ['stopping', 'Already stopping: the job finishes the page it is working on.'],
  ['aborting', 'The job is aborting: it is being removed and cannot be stopped.'],
] as const)
  test(`a job that is ${state} cannot be stopped, and its button says why`, async ({
    page,
    mock,
  }) => {
    await mock.putJob('sensor', { status: { job_state: state } });
    await openJobs(page);
    await expect(stopButton(page, 'sensor')).toBeDisabled();
    await stopButton(page, 'sensor').focus();
    await expect(page.getByRole('tooltip')).toHaveText(reason);
  });

test('an operator who comes second learns that the job was already stopped', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await mock.putJob('sensor', { status: { job_state: 'stopped' } });
  await stopButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” was already stopped' });
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
});

test('a job that is gone when it is stopped leaves the list and says so', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await mock.deleteJob('sensor');
  expectFailures(/POST .*sensor\/_stop 404/);
  await stopButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” was not found',
    text: 'Task for Rollup Job [sensor] not found',
  });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
});

test('an operator without the privilege learns which one is missing', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await mock.setUser('operator', { cluster: ['monitor_rollup', 'monitor'] });
  expectFailures(/POST .*sensor\/_stop 403/);
  await stopButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” could not be stopped',
    text: 'User “operator” may not stop rollup jobs: the cluster privilege manage_rollup or manage is missing.',
  });
  await expect(rowOf(page, 'sensor')).toContainText('Started');
});

test('a job that aborts meanwhile cannot be stopped', async ({ page, mock, expectFailures }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await mock.putJob('sensor', { status: { job_state: 'aborting' } });
  expectFailures(/POST .*sensor\/_stop 500/);
  await stopButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” could not be stopped',
    text: 'because state was [ABORTING]',
  });
  await expect(rowOf(page, 'sensor')).toContainText('Aborting');
});

test('an answer of “stopped: false” is not taken for a success', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ method: 'POST', path: stopPath, fault: { kind: 'not_stopped' } });
  await openJobs(page);
  await stopButton(page, 'sensor').click();
  const shown = await expectToast(page, { title: 'Job “sensor” was not stopped' });
  await expect(shown).toContainText('Read just now: the job is started.');
  await shown.getByRole('button', { name: 'Try again' }).click();
  await expectToast(page, { title: 'Job “sensor” stopped' });
});

for (const [when, after, title, state] of [
  ['before it took effect', false, 'Job “sensor” has not stopped so far', 'Started'],
  ['after it took effect', true, 'Job “sensor” is stopped after all', 'Stopped'],
] as const)
  test(`a connection that breaks ${when} is checked, not guessed`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    await mock.putJob('sensor', { status: { job_state: 'started' } });
    await mock.fault({ method: 'POST', path: stopPath, after, fault: { kind: 'reset' } });
    await openJobs(page);
    expectFailures(/POST .*sensor\/_stop 502/);
    await stopButton(page, 'sensor').click();
    await expectToast(page, { title });
    await expect(rowOf(page, 'sensor')).toContainText(state);
    await expect(toast(page, /Not known whether/)).toHaveCount(0);
    expect(await mock.stops()).toEqual(['sensor']);
  });

test('a whole stop by keyboard keeps the focus on the button', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await stopButton(page, 'sensor').focus();
  await page.keyboard.press('Enter');
  await expectToast(page, { title: 'Job “sensor” stopped' });
  await expect(stopButton(page, 'sensor')).toBeFocused();
});

for (const version of ['6.3.2', '6.8.23', '7.17.29', '9.2.2'])
  test(`a stop goes the way of ${version}`, async ({ page, mock }) => {
    await mock.reset({ version });
    await mock.putJob('sensor', { status: { job_state: 'started' } });
    await openJobs(page);
    await stopButton(page, 'sensor').click();
    await expectToast(page, { title: 'Job “sensor” stopped' });
    await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  });
