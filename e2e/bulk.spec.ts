import { expectNoAxeViolations } from './axe.ts';
import {
  bar,
  count,
  barButton,
  clear,
  box,
  headBox,
  panel,
  account,
  resultOf,
  listed,
  dialog,
  placeJobs,
  numbered,
  breakFor,
  copiedLines,
} from './bulk-verbs.ts';
import { expect, test } from './fixtures.ts';
import type { MockControl } from './mock-control.ts';
import { expectToast, openJobs } from './verbs.ts';

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
  const names = dialog(page).getByRole('region', { name: 'These jobs will be deleted' });
  await expect(names.getByRole('listitem')).toHaveCount(13);
  await names.press('End');
  await expect(names.getByRole('listitem').last()).toBeInViewport();
  await expect(dialog(page)).toContainText('What they have rolled up stays');
  await expect(dialog(page)).toContainText('4 jobs of the selection will be skipped');
  for (const said of [
    /The job is running\. Stop it first\.waiting, working/,
    /The job is stopping\. Delete it once it has stopped\.halting/,
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

test('every job of very many that will be deleted can be seen before', async ({ page, mock }) => {
  await placeJobs(mock, numbered(101, 'stopped'));
  await openJobs(page);
  await headBox(page).click();
  await bar(page).getByRole('button', { name: 'Select all 101' }).click();
  await barButton(page, 'Delete').click();
  const names = dialog(page).getByRole('region', { name: 'These jobs will be deleted' });
  await expect(names.getByRole('listitem')).toHaveCount(100);
  await dialog(page).getByRole('button', { name: 'Show all 101' }).click();
  await expect(names).toBeFocused();
  await expect(names.getByRole('listitem')).toHaveCount(101);
  await expectNoAxeViolations(page, 'all names in the dialog that deletes many jobs');
  await page.keyboard.press('End');
  await expect(names.getByText('job-101')).toBeInViewport();
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
