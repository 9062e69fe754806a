import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openJobs, rowOf } from './verbs.ts';

const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search jobs' });
const refresh = (page: Page) => page.getByRole('button', { name: /^Refresh/ });
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test('the search is a key away, and Escape clears it', async ({ page }) => {
  await openJobs(page);
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
  await expect(searchBox(page)).toHaveValue('');
  await page.keyboard.type('orders/fr');
  await expect(searchBox(page)).toHaveValue('orders/fr');
  await page.keyboard.press('Escape');
  await expect(searchBox(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/$/);
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('r reads the list again, and says so', async ({ page, mock }) => {
  await openJobs(page);
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await page.keyboard.press('r');
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(page.getByText('Refreshed: 12 rollup jobs')).toBeAttached();
});

test('f opens the filter, which gives the focus back', async ({ page }) => {
  await openJobs(page);
  await page.keyboard.press('f');
  await expect(page.getByRole('checkbox', { name: 'Stopped 3' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/state=stopped/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Status/ }).first()).toBeFocused();
});

test('jobs and pages are stepped through without a mouse', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  await mock.addJobs(45, 'job');
  await openJobs(page);
  const focusedRow = page.getByRole('row').filter({ has: page.locator(':focus') });
  for (const [key, id] of [
    ['j', 'job-0001'],
    ['j', 'job-0002'],
    ['j', 'job-0003'],
    ['k', 'job-0002'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focusedRow).toContainText(id);
  }
  await page.keyboard.press('n');
  await expect(rowOf(page, 'job-0021')).toBeVisible();
  await page.keyboard.press('n');
  await expect(rowOf(page, 'job-0041')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/page=3/);
  await expect(page.getByRole('status').filter({ hasText: 'jobs, page 3 of 3' })).toBeAttached();
  await page.keyboard.press('p');
  await expect(rowOf(page, 'job-0021')).toBeVisible();
});

test('the shortcuts are shown at ? and in the header, and give the focus back', async ({
  page,
}) => {
  await openJobs(page);
  await refresh(page).focus();
  await page.keyboard.press('?');
  await expect(help(page)).toContainText('Go to the search');
  await expectNoAxeViolations(page, 'the help with the shortcuts');
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  await expect(refresh(page)).toBeFocused();
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(help(page)).toBeVisible();
  await help(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(button).toBeFocused();
});

test('shortcuts can be switched off, which is remembered', async ({ page }) => {
  await openJobs(page);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  const areOn = page.getByRole('switch', { name: 'Shortcuts of a single character' });
  await areOn.click();
  await expect(help(page)).not.toContainText('Go to the search');
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  for (const visit of [() => Promise.resolve(), () => page.reload()]) {
    await visit();
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await expect(help(page)).toHaveCount(0);
    await expect(searchBox(page)).not.toBeFocused();
  }
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await areOn.click();
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(searchBox(page)).toBeFocused();
});

test('a key with a modifier, and one under a dialog, is no shortcut', async ({ page }) => {
  await openJobs(page);
  await page.keyboard.press('Control+/');
  await expect(searchBox(page)).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchBox(page)).not.toBeFocused();
});

test('trying again keeps the focus when the banner goes away', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_all.*503/);
  await openJobs(page);
  const fault = { kind: 'status', status: 503 } as const;
  await mock.fault({ method: 'GET', path: '/_rollup/job/_all', times: 3, fault });
  await page.keyboard.press('r');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.focus({ timeout: 15_000 });
  await page.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  await expect(refresh(page)).toBeFocused();
});

test('Escape closes the demo controls from anywhere, and gives the focus back', async ({
  page,
}) => {
  await openJobs(page);
  const button = page.getByRole('button', { name: 'Demo controls' });
  const panel = page.getByRole('heading', { name: 'Demo controls' });
  const heading = page.getByRole('heading', { level: 1 });
  for (const leave of [() => Promise.resolve(), () => heading.click()]) {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Signed in as')).toBeFocused();
    await leave();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});
