import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, openJobs, rowOf, startButton } from './verbs.ts';

test.beforeEach(async ({ page }) => {
  await openJobs(page);
  await page.getByRole('button', { name: 'Demo controls' }).click();
});

test('become another user, and see what that one may see', async ({ page, expectFailures }) => {
  expectFailures(/_start 403|_all.*40[13]/);
  await expectNoAxeViolations(page, 'demo controls');
  const user = page.getByLabel('Signed in as');
  await user.selectOption('viewer');
  await expect(page.getByText('Signed in as viewer')).toBeVisible();
  await startButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” could not be started',
    text: 'User “viewer” may not start',
  });
  await user.selectOption('guest');
  await expect(page.getByText('User “guest” may not see rollup jobs')).toBeVisible();
  await user.selectOption('former');
  await expect(page.getByRole('heading', { name: 'Credentials not accepted' })).toBeVisible();
  await user.selectOption('operator');
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('let the next start go wrong', async ({ page, expectFailures }) => {
  expectFailures(/_start 429/);
  await page.getByLabel('Let the next Start…').selectOption('find the cluster too busy (429)');
  await page.getByRole('button', { name: 'Do it once' }).first().click();
  await expectToast(page, { title: 'The next Start will find the cluster too busy (429).' });
  await startButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” could not be started',
    text: 'too much to do',
  });
});

test('let the next refresh go wrong, and see it at once', async ({ page, expectFailures }) => {
  expectFailures(/_all.*503/);
  await page.getByLabel('Let the next refresh…').selectOption('find no master node (503)');
  await page.getByRole('button', { name: 'Do it once' }).last().click();
  await expect(page.getByText('The list could not be refreshed').first()).toBeVisible({
    timeout: 15_000,
  });
});

test('add a thousand jobs, remove all, and reset', async ({ page }) => {
  await page.getByRole('button', { name: 'Add 1,000 jobs' }).click();
  await expect(page.getByText('1,012 rollup jobs', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Remove all jobs' }).click();
  await expect(page.getByRole('heading', { name: 'No rollup jobs yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Reset the demo' }).click();
  await expect(page.getByText('12 rollup jobs', { exact: true })).toBeVisible();
});
