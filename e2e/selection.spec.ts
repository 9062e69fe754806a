import { expectNoAxeViolations } from './axe.ts';
import { bar, count, clear, box, headBox, placeJobs, numbered } from './bulk-verbs.ts';
import { expect, test } from './fixtures.ts';
import { openJobs } from './verbs.ts';

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
