import {
  account,
  barButton,
  breakFor,
  headBox,
  listed,
  numbered,
  panel,
  placeJobs,
  resultOf,
} from './bulk-verbs.ts';
import { expect, test } from './fixtures.ts';
import { openJobs } from './verbs.ts';

/** What an account of many jobs is after the page has been loaded again. */
test('the account outlives a reload, what failed can be tried again, and closed it stays away', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/refused\/_start 500/);
  await placeJobs(mock, { fine: 'stopped', refused: 'stopped', running: 'started' });
  await breakFor(mock, 'refused', { kind: 'status', status: 500 });
  await openJobs(page);
  await headBox(page).click();
  await barButton(page, 'Start').click();
  const name = 'Start 2 jobs: 1 done · 1 failed (1 skipped)';
  await expect(account(page)).toHaveAccessibleName(name);
  await page.reload();
  await expect(account(page)).toHaveAccessibleName(name);
  await expect(resultOf(page, 'refused')).toContainText('500');
  await expect(resultOf(page, 'running')).toContainText('Skipped');
  await mock.clearFaults();
  await account(page).getByRole('button', { name: 'Retry 1 failed' }).click();
  await expect(account(page)).toHaveAccessibleName('Start 2 jobs: 2 done (1 skipped)');
  await expect(listed(page, 'refused')).toContainText('Started');
  await account(page).getByRole('button', { name: 'Close' }).click();
  await expect(account(page)).toHaveCount(0);
  await page.reload();
  await expect(listed(page, 'refused')).toContainText('Started');
  await expect(account(page)).toHaveCount(0);
});

test('a run that a reload cuts off is accounted for, and the rest can be sent', async ({
  page,
  mock,
}) => {
  await placeJobs(mock, numbered(30, 'stopped'));
  await mock.fault({
    path: '/_rollup/job/*/_start',
    times: 0,
    fault: { kind: 'latency', ms: 1000 },
  });
  await openJobs(page);
  await page.goto('/?size=50');
  await headBox(page).click();
  await barButton(page, 'Start').click();
  await expect(panel(page, /^Starting 30 jobs/)).toBeVisible();
  await expect
    .poll(async () => (await mock.requests()).some(({ path }) => path.endsWith('/_start')))
    .toBe(true);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(account(page)).toHaveAccessibleName(
    /^Start 30 jobs: 0 done · \d+ not confirmed · \d+ not sent$/,
  );
  await expect(resultOf(page, 'job-001')).toContainText('The page was closed or loaded again');
  await mock.clearFaults();
  await account(page)
    .getByRole('button', { name: /^Retry \d+ not confirmed$/ })
    .click();
  await account(page)
    .getByRole('button', { name: /^Start \d+ not sent$/ })
    .click();
  // What had been started before the reload is not sent again.
  await expect(account(page)).toHaveAccessibleName(/^Start \d+ jobs: \d+ done \(\d+ skipped\)$/);
  for (const id of ['job-001', 'job-030']) await expect(listed(page, id)).toContainText('Started');
});
