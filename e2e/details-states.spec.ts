import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { detailsOf, openDetails, valueOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, letTimePass, openJobs, rowOf } from './verbs.ts';

/** Not a click: the details lie above the button. */
async function refresh(page: Page) {
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click');
}

test('a job that goes while its details are open is said to be gone, and the way goes on', async ({
  page,
  mock,
}) => {
  const details = await openDetails(page, 'sensor');
  await mock.deleteJob('sensor');
  await refresh(page);
  await expect(details.getByRole('heading', { name: 'This job no longer exists' })).toBeVisible();
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
  await expect(details.getByRole('button', { name: /Start|Stop|Delete/ })).toHaveCount(0);
  await expectNoAxeViolations(page, 'a job that is gone');
  await details.getByRole('button', { name: 'Next job: “sensor-live-5m”' }).click();
  await expect(detailsOf(page, 'sensor-live-5m').getByRole('tabpanel')).toBeVisible();
});

test('the last job of all is said to be gone, beside the empty list', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  await mock.putJob('only');
  const details = await openDetails(page, 'only');
  await mock.deleteAllJobs();
  await refresh(page);
  await expect(page.getByRole('heading', { name: 'No rollup jobs yet' })).toBeVisible();
  await expect(details.getByRole('heading', { name: 'This job no longer exists' })).toBeVisible();
  await details.getByText('Close details').click();
  await expect(details).toBeHidden();
});

test('a job that comes back is shown again', async ({ page, mock }) => {
  const details = await openDetails(page, 'sensor');
  await mock.deleteJob('sensor');
  await refresh(page);
  await expect(details.getByRole('heading', { name: 'This job no longer exists' })).toBeVisible();
  await mock.putJob('sensor');
  await refresh(page);
  await expect(details.getByRole('tabpanel')).toBeVisible();
});

test('an address with a job that does not exist says so', async ({ page }) => {
  await openJobs(page, '?job=nothing&tab=json');
  const details = detailsOf(page, 'nothing');
  await expect(details.getByRole('heading', { name: 'There is no such job' })).toBeVisible();
  await expect(details.getByRole('tab')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
});

test('a job that cannot be loaded says why, and is tried again on demand', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/GET .*job\/sensor 500/);
  await mock.fault({
    path: '/_rollup/job/sensor',
    fault: { kind: 'status', status: 500, type: 'odd_exception', reason: 'disk on fire' },
  });
  await openJobs(page, '?job=sensor');
  const details = detailsOf(page, 'sensor');
  await expect(details.getByRole('heading', { name: 'The job could not be loaded' })).toBeVisible();
  await expect(details.getByText('disk on fire').first()).toBeVisible();
  await expectNoAxeViolations(page, 'a job that could not be loaded');
  await details.getByRole('button', { name: 'Try again' }).click();
  await expect(details.getByRole('tabpanel')).toContainText('sensor_rollup');
  await expect(details.getByRole('heading', { name: 'The job could not be loaded' })).toHaveCount(
    0,
  );
});

test('what was read stays under a banner when it cannot be read again', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/GET .*job\/sensor 500/);
  const details = await openDetails(page, 'sensor');
  await mock.fault({
    path: '/_rollup/job/sensor',
    times: 0,
    fault: { kind: 'status', status: 500, reason: 'disk on fire' },
  });
  await refresh(page);
  await expect(
    details.getByRole('heading', { name: 'The job could not be read again' }),
  ).toBeVisible();
  await expect(details.getByRole('tabpanel')).toContainText('sensor_rollup');
  await mock.clearFaults();
  await details.getByRole('button', { name: 'Try again' }).click();
  await expect(
    details.getByRole('heading', { name: 'The job could not be read again' }),
  ).toHaveCount(0);
});

test('a job that works is followed: its state and counters are read again', async ({
  page,
  mock,
}) => {
  await page.clock.install();
  const details = await openDetails(page, 'sensor');
  await mock.putJob('sensor', {
    status: { job_state: 'indexing' },
    stats: { documents_processed: 4_321 },
  });
  // Again and again, as a reading may be under way when the clock jumps.
  await expect(async () => {
    await letTimePass(page, 60_000);
    await expect(details.getByText('Indexing', { exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(details.getByText('4,321')).toBeVisible();
});

test('Refresh reads the details as well as the list', async ({ page, mock }) => {
  await page.setViewportSize({ width: 2000, height: 900 });
  const details = await openDetails(page, 'sensor');
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await refresh(page);
  await expect(details.getByText('Started', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'sensor')).toContainText('Started');
});

test('a job that fails quietly says on what evidence, and on which node to look for the reason', async ({
  page,
  mock,
}) => {
  await mock.putJob('sick', {
    status: { job_state: 'started' },
    stats: { search_failures: 40, trigger_count: 2 },
  });
  const details = await openDetails(page, 'sick');
  await expect(valueOf(details, 'Verdict')).toContainText('Read only once so far');
  await mock.putJob('sick', { stats: { search_failures: 43, trigger_count: 3 } });
  await refresh(page);
  await expect(valueOf(details, 'Verdict')).toContainText('Failing');
  await expect(valueOf(details, 'Verdict')).toContainText('3 search failures more between');
  await expect(valueOf(details, 'Verdict')).toContainText('the log of the node');
  await details.getByRole('button', { name: 'Show node' }).click();
  await expect(valueOf(details, 'Node')).toContainText('Runs on node mock-node-1');
  await expectNoAxeViolations(page, 'the details of a job that fails');
});

test('the node is not for every user to know', async ({ page, mock, expectFailures }) => {
  expectFailures(/_tasks.* 403/);
  await mock.setUser('operator', { cluster: ['manage_rollup'] });
  const details = await openDetails(page, 'sensor');
  await details.getByRole('button', { name: 'Show node' }).click();
  await expect(valueOf(details, 'Node')).toContainText(
    'may not ask for the node (privilege monitor)',
  );
});

test('a job that runs is stopped and deleted from its details, which say that it is gone', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  const details = await openDetails(page, 'sensor');
  await details.getByRole('button', { name: 'Delete sensor' }).click();
  await page.getByRole('button', { name: 'Stop, wait and delete' }).click();
  await expectToast(page, { title: 'Job “sensor” deleted' });
  await expect(details.getByRole('heading', { name: 'This job no longer exists' })).toBeVisible();
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
  expect(await mock.deletes()).toEqual(['sensor']);
});
