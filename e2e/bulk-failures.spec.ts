import { expectNoAxeViolations } from './axe.ts';
import {
  barButton,
  box,
  headBox,
  account,
  resultOf,
  listed,
  placeJobs,
  numbered,
  breakFor,
} from './bulk-verbs.ts';
import { detailsOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { openJobs } from './verbs.ts';

test('each failure is told in Elasticsearch’s words, and the list decides after a lost answer', async ({
  page,
  mock,
  expectFailures,
}) => {
  await placeJobs(mock, {
    fine: 'stopped',
    forbidden: 'stopped',
    missing: 'stopped',
    refused: 'stopped',
    unavailable: 'stopped',
    'lost-before': 'stopped',
    'lost-after': 'stopped',
    untold: 'stopped',
  });
  await breakFor(mock, 'forbidden', { kind: 'status', status: 403 });
  await breakFor(mock, 'missing', { kind: 'status', status: 404 });
  const reason = 'Error while updating state for rollup job [refused] to [STARTED].';
  await breakFor(mock, 'refused', { kind: 'status', status: 500, type: 'exception', reason });
  await breakFor(mock, 'unavailable', { kind: 'status', status: 503 });
  await breakFor(mock, 'lost-before', { kind: 'reset' });
  await breakFor(mock, 'lost-after', { kind: 'reset' }, true);
  await breakFor(mock, 'untold', { kind: 'not_started' });
  expectFailures(/forbidden.* 403/, /missing.* 404/, /refused.* 500/, /unavailable.* 503/);
  expectFailures(/lost-before.* 502/, /lost-after.* 502/);
  await openJobs(page);
  await headBox(page).click();
  await barButton(page, 'Start').click();
  await expect(account(page)).toHaveAccessibleName('Start 8 jobs: 2 done · 6 failed');
  for (const [id, kind, status, words] of [
    ['fine', 'Done', '200', 'next time of its schedule'],
    ['forbidden', 'Failed', '403', 'the cluster privilege manage_rollup or manage is missing'],
    ['missing', 'Failed', '404', 'Task for Rollup Job [missing] not found'],
    ['refused', 'Failed', '500', reason],
    ['unavailable', 'Failed', '503', 'SERVICE_UNAVAILABLE'],
    ['lost-before', 'Failed', 'None', 'Read just now: the job is stopped.'],
    ['lost-after', 'Done', 'None', 'Read just now: the job is started.'],
    ['untold', 'Failed', '200', '“started: false”'],
  ] as const) {
    const result = resultOf(page, id);
    for (const text of [kind, status, words]) await expect(result).toContainText(text);
  }
  await expectNoAxeViolations(page, 'the account with failures');
  await account(page).getByRole('tab', { name: 'Done 2' }).click();
  await expect(account(page).getByRole('rowheader')).toContainText(['fine', 'lost-after']);
});

test('what failed can be tried again, and nothing else is sent', async ({
  page,
  mock,
  expectFailures,
}) => {
  await placeJobs(mock, numbered(6, 'started'));
  await breakFor(mock, 'job-002', { kind: 'status', status: 503 });
  await breakFor(mock, 'job-005', { kind: 'reset' });
  expectFailures(/job-002.* 503/, /job-005.* 502/);
  await openJobs(page);
  await headBox(page).click();
  await barButton(page, 'Stop').click();
  await expect(account(page)).toHaveAccessibleName('Stop 6 jobs: 4 done · 2 failed');
  await mock.clearFaults();
  await mock.forgetRequests();
  await account(page).getByRole('button', { name: 'Retry 2 failed' }).click();
  await expect(account(page)).toHaveAccessibleName('Stop 6 jobs: 6 done');
  await expect(account(page).getByRole('button', { name: /^Retry/ })).toHaveCount(0);
  expect((await mock.stops()).sort()).toEqual(['job-002', 'job-005']);
});

test('a job that someone else started first counts as done, where the version refuses it too', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.reset({ version: '7.17.29', seeds: 'none' });
  await mock.putJob('sensor', { status: { job_state: 'stopped' } });
  await openJobs(page);
  await box(page, 'sensor').click();
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  expectFailures(/sensor\/_start 500/);
  await barButton(page, 'Start').click();
  await expect(account(page)).toHaveAccessibleName('Start 1 job: 1 done');
  await expect(resultOf(page, 'sensor')).toContainText('Someone or something else started it');
});

test('nothing is claimed of a lost answer while the list cannot be read', async ({
  page,
  mock,
  expectFailures,
}) => {
  await placeJobs(mock, { sensor: 'stopped' });
  await openJobs(page);
  await box(page, 'sensor').click();
  await breakFor(mock, 'sensor', { kind: 'reset' }, true);
  const fault = { kind: 'status', status: 503 } as const;
  await mock.fault({ method: 'GET', path: '/_rollup/job/_all', times: 0, fault });
  expectFailures(/sensor\/_start 502/, /_all.* 503/);
  await barButton(page, 'Start').click();
  await expect(account(page)).toHaveAccessibleName('Start 1 job: 0 done · 1 not confirmed', {
    timeout: 20_000,
  });
  await expect(resultOf(page, 'sensor')).toContainText('Not known whether job “sensor” started');
  await mock.clearFaults();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(listed(page, 'sensor')).toContainText('Started');
  expect(await mock.starts()).toEqual(['sensor']);
});

test('a job of the account is looked at and left, and the account is where it was', async ({
  page,
  mock,
}) => {
  await placeJobs(mock, numbered(60, 'started'));
  await page.goto('/?size=50&page=2');
  await headBox(page).click();
  await barButton(page, 'Stop').click();
  const link = resultOf(page, 'job-055').getByRole('link', { name: 'job-055' });
  await link.click();
  await expect(detailsOf(page, 'job-055')).toContainText('Stopped');
  expect(new URL(page.url()).searchParams.get('page')).toBe('2');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page, 'job-055')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('ten rows of an account are shown, or more where they are wanted', async ({ page, mock }) => {
  await placeJobs(mock, numbered(30, 'started'));
  await page.goto('/?size=50');
  await headBox(page).click();
  await barButton(page, 'Stop').click();
  await expect(account(page).getByRole('rowheader')).toHaveCount(10);
  await account(page).getByRole('link', { name: 'Page 2 of 3' }).click();
  await expect(account(page).getByRole('rowheader').first()).toContainText('job-011');
  await account(page)
    .getByRole('button', { name: /^Rows per page/ })
    .click();
  await page.getByRole('menuitem', { name: '25 rows' }).click();
  await expect(account(page).getByRole('rowheader')).toHaveCount(25);
  await account(page).getByRole('link', { name: 'Page 2 of 2' }).click();
  await expect(account(page).getByRole('rowheader')).toHaveCount(5);
});
