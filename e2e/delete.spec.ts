import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { deleteButton, expectToast, openJobs, rowOf } from './verbs.ts';

const deletePath = '/_rollup/job/sensor';

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Delete rollup job “sensor”?' });
}

async function openDialog(page: Page) {
  await deleteButton(page, 'sensor').click();
  await expect(dialog(page)).toBeVisible();
}

function confirm(page: Page, name: string) {
  return dialog(page).getByRole('button', { name });
}

test('the dialog says what stays, and that the name is used up', async ({ page, mock }) => {
  await openJobs(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText('what it has rolled up stays in sensor_rollup');
  await expect(dialog(page)).toContainText('The name cannot be used again');
  await expectNoAxeViolations(page, 'the delete dialog');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(deleteButton(page, 'sensor')).toBeFocused();
  expect(await mock.deletes()).toEqual([]);
});

test('a stopped job is deleted, and leaves the list', async ({ page, mock }) => {
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Delete').click();
  await expectToast(page, { title: 'Job “sensor” deleted', text: 'stays in its rollup index' });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await mock.deletes()).toEqual(['sensor']);
});

test('a job that is indexing is stopped, waited for, and deleted', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await openJobs(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText('The job is indexing. The console stops it first');
  await confirm(page, 'Stop, wait and delete').click();
  await expect(dialog(page)).toContainText('Waiting until the job has finished its page');
  await expect(rowOf(page, 'sensor')).toContainText('Stopping');
  await expectNoAxeViolations(page, 'waiting for a job to stop');
  expect(await mock.deletes()).toEqual([]);
  await mock.releaseJob('sensor');
  await expectToast(page, { title: 'Job “sensor” deleted' });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
});

test('a job that is stopping already is waited for, and deleted', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'stopping' } });
  await openJobs(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText('The job is stopping already');
  await expect(dialog(page)).not.toContainText('stopped first');
  await confirm(page, 'Wait and delete').click();
  await expect(dialog(page)).toContainText('Waiting until the job has finished its page');
  expect(await mock.deletes()).toEqual([]);
  await mock.releaseJob('sensor');
  await expectToast(page, { title: 'Job “sensor” deleted' });
});

test('waiting can be ended: the job is not deleted, and its stop stands', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Stop, wait and delete').click();
  await expect(rowOf(page, 'sensor')).toContainText('Stopping');
  await dialog(page).getByRole('button', { name: 'Stop waiting' }).click();
  await expectToast(page, {
    title: 'Job “sensor” was not deleted',
    text: 'asked to stop, which is not taken back',
  });
  await expect(dialog(page)).toBeHidden();
  await mock.releaseJob('sensor');
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  expect(await mock.deletes()).toEqual([]);
});

test('a deletion whose page is left goes on, says so, and has its dialog still', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await openJobs(page);
  await page.getByRole('link', { name: 'Create rollup job' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create rollup job' })).toBeVisible();
  await page.goBack();
  await openDialog(page);
  await confirm(page, 'Stop, wait and delete').click();
  await expect(rowOf(page, 'sensor')).toContainText('Stopping');
  await page.goForward();
  await expectToast(page, { title: 'Job “sensor” is still to be deleted', text: 'as long as' });
  await page.goBack();
  await page.getByRole('button', { name: 'Show deletion sensor' }).click();
  await expect(dialog(page)).toContainText('Waiting until the job has finished its page');
  await dialog(page).getByRole('button', { name: 'Stop waiting' }).click();
  await expectToast(page, { title: 'Job “sensor” was not deleted' });
  await expect(page.getByText('is still to be deleted')).toBeHidden();
  await mock.releaseJob('sensor');
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  expect(await mock.deletes()).toEqual([]);
});

for (const [version, refusals] of [
  // 6.3 to 6.5 refuse to be asked to wait, which is how the console learns it.
  ['6.3.2', [/POST .*_stop\?wait_for_completion=true.* 400/]],
  ['6.8.23', []],
  ['7.17.29', []],
  ['8.19.8', []],
  ['9.2.2', []],
] as const)
  test(`stop, wait and delete goes the way of ${version}`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    await mock.reset({ version });
    await mock.putJob('sensor', { status: { job_state: 'indexing' } });
    expectFailures(...refusals);
    await openJobs(page);
    await openDialog(page);
    await confirm(page, 'Stop, wait and delete').click();
    await expect(rowOf(page, 'sensor')).toContainText('Stopping');
    await mock.releaseJob('sensor');
    await expectToast(page, { title: 'Job “sensor” deleted' });
    await expect(rowOf(page, 'sensor')).toHaveCount(0);
  });

test('a page that takes longer than one wait is waited for again', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/sensor/_stop',
    fault: {
      kind: 'status',
      status: 429,
      type: 'timeout_exception',
      reason:
        'Timed out after [10s] while waiting for rollup job [sensor] to stop. State was [STOPPING]',
    },
  });
  expectFailures(/POST .*_stop\?wait_for_completion=true.* 429/);
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Stop, wait and delete').click();
  await expect.poll(() => mock.stops()).toEqual(['sensor', 'sensor']);
  await mock.releaseJob('sensor');
  await expectToast(page, { title: 'Job “sensor” deleted' });
});

test('a job that is started again while it is waited for is not deleted', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await openDialog(page);
  await mock.fault({
    method: 'GET',
    path: '/_rollup/job/sensor',
    fault: { kind: 'latency', ms: 1000 },
  });
  await confirm(page, 'Stop, wait and delete').click();
  await expect.poll(() => mock.stops()).toEqual(['sensor']);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await expect(dialog(page)).toContainText('It was stopped, but is started again');
  expect(await mock.deletes()).toEqual([]);
});

test('a job that was started meanwhile is refused in the dialog, and can be stopped from there', async ({
  page,
  mock,
  expectFailures,
}) => {
  await openJobs(page);
  await openDialog(page);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  expectFailures(/DELETE .*sensor 500/);
  await confirm(page, 'Delete').click();
  await expect(dialog(page)).toContainText('Job “sensor” could not be deleted');
  await expect(dialog(page)).toContainText(
    'Could not delete job [sensor] because indexer state is [STARTED].',
  );
  await expectNoAxeViolations(page, 'a delete that was refused');
  await confirm(page, 'Stop, wait and try again').click();
  await expectToast(page, { title: 'Job “sensor” deleted' });
});

test('6.3, which would delete a running job, is told no other rule', async ({ page, mock }) => {
  await mock.reset({ version: '6.3.2' });
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await openJobs(page);
  await openDialog(page);
  await expect(dialog(page)).toContainText('The job is started. The console stops it first');
  await expect(dialog(page)).not.toContainText('only a stopped job');
  await expect(confirm(page, 'Stop, wait and delete')).toBeVisible();
});

test('6.3 deletes a running job at once, which is said as it is', async ({ page, mock }) => {
  await mock.reset({ version: '6.3.2' });
  await openJobs(page);
  await openDialog(page);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await confirm(page, 'Delete').click();
  await expectToast(page, { title: 'Job “sensor” deleted' });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
});

test('a job that someone else deleted first is no error', async ({
  page,
  mock,
  expectFailures,
}) => {
  await openJobs(page);
  await openDialog(page);
  await mock.deleteJob('sensor');
  expectFailures(/DELETE .*sensor 404/);
  await confirm(page, 'Delete').click();
  await expectToast(page, {
    title: 'Job “sensor” was already deleted',
    text: "the task with id [sensor] doesn't exist",
  });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
});

test('“acknowledged: false” is not taken for a success', async ({ page, mock }) => {
  await mock.fault({ method: 'DELETE', path: deletePath, fault: { kind: 'not_acknowledged' } });
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Delete').click();
  await expect(dialog(page)).toContainText('Job “sensor” was not deleted');
  await expect(dialog(page)).toContainText('Read just now: the job is stopped.');
  await confirm(page, 'Try again').click();
  await expectToast(page, { title: 'Job “sensor” deleted' });
});

test('a node that fails is told with its reason', async ({ page, mock, expectFailures }) => {
  await mock.fault({ method: 'DELETE', path: deletePath, fault: { kind: 'node_failures' } });
  expectFailures(/DELETE .*sensor 500/);
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Delete').click();
  await expect(dialog(page)).toContainText('Job “sensor” could not be deleted');
  await expect(dialog(page)).toContainText('Elasticsearch: ');
});

test('an operator without the privilege learns which one is missing', async ({
  page,
  mock,
  expectFailures,
}) => {
  await openJobs(page);
  await openDialog(page);
  await mock.setUser('operator', { cluster: ['monitor_rollup', 'monitor'] });
  expectFailures(/DELETE .*sensor 403/);
  await confirm(page, 'Delete').click();
  await expect(dialog(page)).toContainText('User “operator” may not delete rollup jobs');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
});

test('a connection that breaks before the deletion is checked, not guessed', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.fault({ method: 'DELETE', path: deletePath, fault: { kind: 'reset' } });
  expectFailures(/DELETE .*sensor 502/);
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Delete').click();
  await expect(dialog(page)).toContainText('Job “sensor” has not been deleted so far');
  await expect(rowOf(page, 'sensor')).toHaveCount(1);
  expect(await mock.deletes()).toEqual(['sensor']);
});

test('a connection that breaks after the deletion is checked, not guessed', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.fault({ method: 'DELETE', path: deletePath, after: true, fault: { kind: 'reset' } });
  expectFailures(/DELETE .*sensor 502/);
  await openJobs(page);
  await openDialog(page);
  await confirm(page, 'Delete').click();
  await expectToast(page, { title: 'Job “sensor” is deleted after all' });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
  expect(await mock.deletes()).toEqual(['sensor']);
});

test('the whole of it by keyboard', async ({ page }) => {
  await openJobs(page);
  await deleteButton(page, 'sensor').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(deleteButton(page, 'sensor')).toBeFocused();
  await page.keyboard.press('Enter');
  await confirm(page, 'Delete').focus();
  await page.keyboard.press('Enter');
  await expectToast(page, { title: 'Job “sensor” deleted' });
});
