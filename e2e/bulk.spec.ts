import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { Fault, MockControl } from './mock-control.ts';
import { expectToast, openJobs } from './verbs.ts';

const bar = (page: Page) => page.getByRole('group', { name: 'Selected jobs' });
const count = (page: Page) => bar(page).getByRole('status');
const barButton = (page: Page, verb: 'Start' | 'Stop' | 'Delete') =>
  bar(page).getByRole('button', { name: new RegExp(`^${verb} .*selected$`) });
const clear = (page: Page) => bar(page).getByRole('button', { name: 'Clear selection' });
const box = (page: Page, id: string) =>
  page.getByRole('checkbox', { name: `Select ${id}`, exact: true });
const headBox = (page: Page) =>
  page.getByRole('checkbox', { name: 'Select all rows on this page' });

const panel = (page: Page, heading: string | RegExp) => page.getByRole('region', { name: heading });
const account = (page: Page) => panel(page, /^(Start|Stop|Delete) [\d,]+ jobs?:/);
const resultOf = (page: Page, id: string) =>
  account(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: id, exact: true }) });
const listed = (page: Page, id: string) =>
  page
    .getByRole('table', { name: /^Table of/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: id, exact: true }) });
const dialog = (page: Page) =>
  page.getByRole('alertdialog', { name: /^Delete [\d,]+ rollup jobs?\?$/ });

/** A cluster with nothing but these jobs. */
async function placeJobs(mock: MockControl, states: Record<string, string>) {
  await mock.reset({ seeds: 'none' });
  for (const [id, job_state] of Object.entries(states))
    await mock.putJob(id, { status: { job_state } });
}

/** `job-001` and so on, in one state. */
function numbered(howMany: number, state: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: howMany }, (_, n) => [`job-${String(n + 1).padStart(3, '0')}`, state]),
  );
}

/** Lets the starts, stops or deletions of a job fail, always. */
async function breakFor(mock: MockControl, id: string, fault: Fault, after = false) {
  await mock.fault({ method: 'POST', path: `/_rollup/job/${id}/*`, times: 0, after, fault });
  await mock.fault({ method: 'DELETE', path: `/_rollup/job/${id}`, times: 0, after, fault });
}

/** The lines of the account in the clipboard, by job. */
async function copiedLines(page: Page): Promise<string[][]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await account(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(account(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text
    .split('\n')
    .slice(4, -1)
    .map((line) => line.split('\t'));
}

test('a selection survives paging, sorting, searching and a refresh', async ({ page, mock }) => {
  await placeJobs(mock, numbered(45, 'stopped'));
  await openJobs(page);
  await expect(count(page)).toHaveText('0 selected');
  await box(page, 'job-001').click();
  await page.getByRole('link', { name: 'Next page' }).click();
  await box(page, 'job-021').click();
  await expect(count(page)).toHaveText('2 selected1 on other pages');
  await page.getByRole('button', { name: 'Documents processed' }).click();
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('job-02');
  await expect(box(page, 'job-021')).toBeChecked();
  await expect(count(page)).toHaveText('2 selected1 hidden by search or filters');
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('nothing like it');
  await expect(count(page)).toHaveText('2 selected2 hidden by search or filters');
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByText('Refreshed: 45 rollup jobs')).toBeAttached();
  await expect(box(page, 'job-001')).toBeChecked();
  await expect(count(page)).toContainText('2 selected');
});

test('a page, everything that matches, and nothing are a click each', async ({ page, mock }) => {
  await placeJobs(mock, { ...numbered(45, 'stopped'), other: 'started' });
  await openJobs(page);
  await headBox(page).click();
  await expect(count(page)).toHaveText('20 selected');
  await expect(headBox(page)).toBeChecked();
  await box(page, 'job-003').click();
  await expect(headBox(page)).toHaveJSProperty('indeterminate', true);
  await bar(page).getByRole('button', { name: 'Select all 46' }).click();
  await expect(count(page)).toHaveText('46 selected26 on other pages');
  await clear(page).click();
  await expect(count(page)).toHaveText('0 selected');
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('job-');
  await bar(page).getByRole('button', { name: 'Select all 45 matching' }).click();
  await expect(count(page)).toHaveText('45 selected25 on other pages');
  await headBox(page).click();
  await expect(count(page)).toHaveText('25 selected25 on other pages');
});

test('Shift selects a range, over pages too, and takes one away', async ({ page, mock }) => {
  await placeJobs(mock, numbered(45, 'stopped'));
  await openJobs(page);
  await box(page, 'job-003').click();
  await box(page, 'job-007').click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('5 selected');
  await box(page, 'job-005').click();
  await box(page, 'job-006').click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('3 selected');
  await box(page, 'job-020').click();
  await page.getByRole('link', { name: 'Next page' }).click();
  await box(page, 'job-024').click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('8 selected4 on other pages');
});

test('a selected job that vanishes leaves the selection, which says so', async ({ page, mock }) => {
  await placeJobs(mock, numbered(3, 'stopped'));
  await openJobs(page);
  await headBox(page).click();
  await mock.deleteJob('job-002');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(count(page)).toHaveText('2 selected1 no longer there');
  await expectNoAxeViolations(page, 'the list with a selection');
});

test('a job that is created anew under an old name is another one, and not selected', async ({
  page,
  mock,
}) => {
  await placeJobs(mock, { only: 'stopped' });
  await openJobs(page);
  await box(page, 'only').click();
  await mock.deleteAllJobs();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No rollup jobs yet' })).toBeVisible();
  await mock.putJob('only', { status: { job_state: 'stopped' } });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(box(page, 'only')).not.toBeChecked();
  await expect(count(page)).toHaveText('0 selected1 no longer there');
});

test('without eligible jobs a button says why it does nothing', async ({ page, mock }) => {
  await placeJobs(mock, { a: 'started' });
  await openJobs(page);
  await barButton(page, 'Start').focus();
  await expect(page.getByRole('tooltip')).toHaveText('Select jobs first.');
  await box(page, 'a').focus();
  await page.keyboard.press('Space');
  await barButton(page, 'Delete').focus();
  await expect(page.getByRole('tooltip')).toContainText('only stopped ones can');
});

const mixed = {
  halted: 'stopped',
  waiting: 'started',
  working: 'indexing',
  halting: 'stopping',
  leaving: 'aborting',
};

for (const { verb, sent, skipped, state, requests } of [
  {
    verb: 'Start',
    sent: ['halted'],
    skipped: {
      waiting: 'Already started',
      working: 'Already',
      halting: 'stopping',
      leaving: 'aborting',
    },
    state: 'Started',
    requests: (mock: MockControl) => mock.starts(),
  },
  {
    verb: 'Stop',
    sent: ['waiting', 'working'],
    skipped: { halted: 'Already stopped.', halting: 'Already stopping', leaving: 'aborting' },
    state: 'Stopp',
    requests: (mock: MockControl) => mock.stops(),
  },
] as const)
  test(`${verb} is sent for the jobs it fits, and the others are skipped with the reason`, async ({
    page,
    mock,
  }) => {
    await placeJobs(mock, mixed);
    await openJobs(page);
    await headBox(page).click();
    await barButton(page, verb).click();
    await expect(account(page)).toBeVisible();
    for (const id of sent) {
      await expect(resultOf(page, id)).toContainText('Done');
      await expect(listed(page, id)).toContainText(state);
    }
    for (const [id, reason] of Object.entries(skipped)) {
      await expect(resultOf(page, id)).toContainText('Skipped');
      await expect(resultOf(page, id)).toContainText(reason);
    }
    expect((await requests(mock)).sort()).toEqual([...sent]);
  });

test('Delete asks, names what it skips, and takes only stopped jobs', async ({ page, mock }) => {
  await placeJobs(mock, { ...numbered(12, 'stopped'), ...mixed });
  await openJobs(page);
  await headBox(page).click();
  await barButton(page, 'Delete').click();
  await expect(dialog(page)).toHaveAccessibleName('Delete 13 rollup jobs?');
  await expect(dialog(page)).toContainText('and 3 more');
  await expect(dialog(page)).toContainText('What they have rolled up stays');
  await expect(dialog(page)).toContainText('4 jobs of the selection will be skipped');
  for (const said of [
    /The job is running: it has to be stopped first\.waiting, working/,
    /The job is stopping\. It can be deleted once it has stopped\.halting/,
    /The job is aborting: it is being removed already\.leaving/,
  ])
    await expect(dialog(page)).toContainText(said);
  await expectNoAxeViolations(page, 'the dialog that deletes many jobs');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(barButton(page, 'Delete')).toBeFocused();
  expect(await mock.deletes()).toEqual([]);
  await barButton(page, 'Delete').click();
  await dialog(page).getByRole('button', { name: 'Delete 13 jobs' }).click();
  await expect(account(page)).toHaveAccessibleName('Delete 13 jobs: 13 done (4 skipped)');
  await expect(page.getByText('4 rollup jobs', { exact: true })).toBeVisible();
  await expect(count(page)).toHaveText('4 selected');
  expect(await mock.deletes()).toHaveLength(13);
});

test('deleting the last jobs leaves the account, and a place for the focus', async ({
  page,
  mock,
}) => {
  await placeJobs(mock, numbered(2, 'stopped'));
  await openJobs(page);
  await headBox(page).click();
  await barButton(page, 'Delete').click();
  await dialog(page).getByRole('button', { name: 'Delete 2 jobs' }).click();
  await expect(account(page)).toHaveAccessibleName('Delete 2 jobs: 2 done');
  await expect(page.getByText('No rollup jobs yet')).toBeVisible();
  await account(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

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

test('what has not been sent can be cancelled, and sent later', async ({ page, mock }) => {
  await placeJobs(mock, numbered(120, 'stopped'));
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/*',
    times: 0,
    fault: { kind: 'latency', ms: 1_500 },
  });
  await openJobs(page);
  await bar(page).getByRole('button', { name: 'Select all 120' }).click();
  await barButton(page, 'Start').click();
  const running = panel(page, 'Starting 120 jobs');
  await expect(running).toContainText(/[1-9]\d* done · 0 failed · [1-9]\d* left/);
  await expectNoAxeViolations(page, 'the progress of many starts');
  await running.getByRole('button', { name: 'Cancel the rest' }).click();
  await expect(account(page)).toBeVisible();
  const sent = (await mock.starts()).length;
  expect(sent).toBeLessThan(120);
  await expect(account(page)).toHaveAccessibleName(
    `Start 120 jobs: ${String(sent)} done · ${String(120 - sent)} not sent`,
  );
  await mock.clearFaults();
  await account(page)
    .getByRole('button', { name: `Start ${String(120 - sent)} not sent` })
    .click();
  await expect(account(page)).toHaveAccessibleName('Start 120 jobs: 120 done');
  expect(new Set(await mock.starts()).size).toBe(120);
});

test('while it runs its jobs are busy, no second one can begin, and it is told of on another page', async ({
  page,
  mock,
}) => {
  await placeJobs(mock, numbered(7, 'stopped'));
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/*',
    times: 0,
    fault: { kind: 'latency', ms: 1_500 },
  });
  await openJobs(page);
  await headBox(page).click();
  await barButton(page, 'Start').dblclick();
  await page.keyboard.press('Tab');
  await barButton(page, 'Delete').focus();
  await expect(page.getByRole('tooltip')).toContainText('Another action on many jobs is under way');
  await expect(page.getByRole('button', { name: 'Delete job-001', exact: true })).toBeDisabled();
  // Six are sent at a time.
  await expect(
    page.getByRole('button', { name: 'Start job-006' }).getByRole('progressbar'),
  ).toBeVisible();
  const seventh = page.getByRole('button', { name: 'Start job-007' });
  await expect(seventh.getByRole('progressbar')).toHaveCount(0);
  await seventh.focus();
  await expect(page.getByRole('tooltip')).toContainText('waits for its turn among many');
  await page.getByRole('link', { name: 'Create rollup job' }).click();
  await expect(page.getByText(/^Starting 7 jobs · \d answered$/)).toBeVisible();
  const told = await expectToast(page, { title: 'Start 7 jobs: 7 done' });
  await told.getByRole('button', { name: 'Show' }).click();
  await expect(account(page)).toHaveAccessibleName('Start 7 jobs: 7 done');
  expect(await mock.starts()).toHaveLength(7);
});

test('where the browser does not let it copy, the text is there to be copied by hand', async ({
  page,
  mock,
}) => {
  await placeJobs(mock, { sensor: 'stopped' });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openJobs(page);
  await box(page, 'sensor').click();
  await barButton(page, 'Start').click();
  await account(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(account(page).getByRole('textbox')).toHaveValue(
    /Start 1 job: 1 done[^]*sensor\tDone/,
  );
  await expectNoAxeViolations(page, 'the account with its text to copy');
});

test('all of it goes without a mouse, and the focus comes back', async ({ page, mock }) => {
  await placeJobs(mock, numbered(5, 'stopped'));
  await openJobs(page);
  await box(page, 'job-001').focus();
  await page.keyboard.press('Space');
  await box(page, 'job-003').focus();
  await page.keyboard.press('Shift+Space');
  await expect(count(page)).toHaveText('3 selected');
  await barButton(page, 'Start').focus();
  await page.keyboard.press('Enter');
  await expect(account(page).getByRole('heading')).toBeFocused();
  await expect(page.locator('[aria-live]', { hasText: 'Start 3 jobs: 3 done' })).toBeAttached();
  await account(page).getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(account(page)).toHaveCount(0);
  await expect(barButton(page, 'Start')).toBeFocused();
  await clear(page).focus();
  await page.keyboard.press('Enter');
  await box(page, 'job-005').focus();
  await page.keyboard.press('Space');
  await barButton(page, 'Delete').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(account(page)).toHaveAccessibleName('Delete 1 job: 1 done');
  await expect(account(page).getByRole('heading')).toBeFocused();
});

test('of 1,000 jobs, a tenth of which fail in ten ways, each is accounted for once', async ({
  page,
  mock,
  expectFailures,
}) => {
  test.slow();
  const jobs = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, n) => [`job-${String(n).padStart(4, '0')}`, 'stopped']),
  );
  await placeJobs(mock, jobs);
  for (const [ending, fault] of [
    ['01', { kind: 'status', status: 403 }],
    ['11', { kind: 'status', status: 404 }],
    ['21', { kind: 'status', status: 500 }],
    ['31', { kind: 'status', status: 503 }],
    ['41', { kind: 'status', status: 429 }],
    ['51', { kind: 'reset' }],
    ['61', { kind: 'cluster_block' }],
    ['71', { kind: 'html' }],
    ['81', { kind: 'garbage' }],
    ['91', { kind: 'not_started' }],
  ] as const)
    await breakFor(mock, `job-*${ending}`, fault);
  expectFailures(/_start 403/, /_start 404/, /_start 500/, /_start 503/, /_start 429/);
  expectFailures(/_start 502/);
  await openJobs(page);
  await bar(page).getByRole('button', { name: 'Select all 1,000' }).click();
  await expect(count(page)).toHaveText('1,000 selected980 on other pages');
  await barButton(page, 'Start').click();
  await expect(account(page)).toHaveAccessibleName('Start 1,000 jobs: 900 done · 100 failed', {
    timeout: 60_000,
  });
  const starts = await mock.starts();
  expect(starts.sort()).toEqual(Object.keys(jobs));
  const lines = await copiedLines(page);
  expect(lines.map(([id]) => id).sort()).toEqual(Object.keys(jobs));
  const failed = lines.filter(([, kind]) => kind === 'Failed').map(([id]) => id);
  expect(failed.sort()).toEqual(Object.keys(jobs).filter((id) => id.endsWith('1')));
  await page
    .getByRole('button', { name: /^Status/ })
    .first()
    .click();
  await expect(page.getByRole('checkbox', { name: 'Stopped 100' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Started 900' })).toBeVisible();
});
