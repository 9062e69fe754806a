import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import {
  changeJob,
  changeStep,
  expectUndone,
  requestOf,
  statesOf,
  tryAgain,
  undo,
} from './change-verbs.ts';
import { detailsOf, linkOf, openDetails } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { openJobs, rowOf } from './verbs.ts';

/** What is told of the change of `sensor` beside its page. It is announced, too. */
const told = (page: Page) =>
  page
    .locator('.euiCallOut')
    .filter({ hasText: /^The change of job “sensor” to “sensor-v2” is not finished: / });
const goOn = (page: Page) => page.getByRole('link', { name: 'Go on or undo' });
const toList = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Rollup Jobs' });

test('a change that has failed is told above the list and in the details until it is finished', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .* 403$/);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ ...requestOf.Create, fault: { kind: 'status', status: 403 } });
  await changeJob(page, 'sensor');
  await expect(changeStep(page, 'Create')).toContainText('Failed');
  await toList(page).click();
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  await expect(told(page)).toContainText('creating the new job failed');
  await page.reload();
  await expect(told(page)).toContainText('creating the new job failed');
  await expectNoAxeViolations(page, 'the list above which an unfinished change is told');

  await linkOf(page, 'sensor').click();
  const details = detailsOf(page, 'sensor');
  await expect(details.getByText(/is not finished: creating/)).toBeVisible();
  await expectNoAxeViolations(page, 'the details in which an unfinished change is told');
  await details.getByRole('link', { name: 'Go on or undo' }).click();
  await expect(page).toHaveURL(/\/change\?job=sensor$/);
  await tryAgain(page).click();
  await expect(page.getByText('The change is done', { exact: true })).toBeVisible();
  await toList(page).click();
  await expect(rowOf(page, 'sensor-v2')).toContainText('Started');
  await expect(told(page)).toHaveCount(0);
});

test('a change that was left in the middle of a step is told, and undone from there', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ ...requestOf.Create, fault: { kind: 'hang' } });
  await changeJob(page, 'sensor');
  await expect(changeStep(page, 'Create')).toContainText('Under way');
  await openJobs(page);
  await expect(told(page)).toContainText('left in the middle of a step');
  await goOn(page).click();
  await undo(page).click();
  await expectUndone(page);
  expect(await statesOf(mock, 'sensor', 'sensor-v2')).toEqual({ sensor: 'started' });
  await toList(page).click();
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(told(page)).toHaveCount(0);
});

test('a change that goes on beside the list is told there when it fails, and not before', async ({
  page,
  mock,
  expectFailures,
  openSecondBrowser,
}) => {
  expectFailures(/PUT .* 503$/);
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await mock.fault({ ...requestOf.Create, fault: { kind: 'status', status: 503 } });
  await changeJob(page, 'sensor');
  await expect(changeStep(page, 'Stop')).toContainText('Under way');
  await toList(page).click();
  await expect(rowOf(page, 'sensor')).toContainText('Stopping');
  await expect(told(page)).toHaveCount(0);
  await mock.releaseJob('sensor');
  await expect(told(page)).toContainText('creating the new job failed');
  // Each tab keeps its own.
  const other = await openSecondBrowser();
  await openDetails(other, 'sensor');
  await expect(told(other)).toHaveCount(0);
});
