import type { Page } from '@playwright/test';
import {
  expectStep,
  field,
  fill,
  fillLogistics,
  goOn,
  isFreeIndex,
  nextButton,
  openCreate,
  openReviewOf,
  createButton,
} from './create-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, openJobs } from './verbs.ts';

const question = (page: Page) =>
  page.getByRole('dialog', { name: 'Leave without creating the job?' });
const answer = (page: Page, name: string) => question(page).getByRole('button', { name }).click();
const breadcrumb = (page: Page) =>
  page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Rollup Jobs' });
const logo = (page: Page) => page.getByRole('link', { name: 'Rollup Jobs' }).first();
const cancel = (page: Page) => page.getByRole('link', { name: 'Cancel' });
const restored = (page: Page) => page.getByText(/^Your draft of .* is here again\.$/);
const list = (page: Page) => page.getByRole('heading', { level: 1, name: 'Rollup Jobs' });
const createLink = (page: Page) => page.getByRole('link', { name: 'Create rollup job' });

test('a draft survives a reload, which the browser asks about, and can be started over', async ({
  page,
  expectFailures,
}) => {
  expectFailures(isFreeIndex);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openCreate(page);
  await page.reload();
  await fillLogistics(page, { id: 'half-done' });
  await fill(page, { 'Cron expression': '0 15 4 * * ?', 'Latency buffer': '6h' });
  await goOn(page, 'Date histogram');
  await fill(page, { 'Time bucket size': '6h' });
  expect(asked).toEqual([]);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);

  await expectStep(page, 'Date histogram');
  await expect(restored(page)).toBeVisible();
  await expect(field(page, 'Time bucket size')).toHaveValue('6h');
  await page.goBack();
  await expect(field(page, 'Name')).toHaveValue('half-done');
  await expect(field(page, 'Cron expression')).toHaveValue('0 15 4 * * ?');
  await field(page, 'Name').fill('');
  await nextButton(page).click();
  await expect(field(page, 'Name')).toHaveAttribute('aria-invalid', 'true');

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(restored(page)).toHaveCount(0);
  await expect(field(page, 'Index pattern')).toHaveValue('');
  await expect(field(page, 'Latency buffer')).toHaveValue('1h');
  await expect(page.getByText('This is needed.')).toHaveCount(0);
  await page.reload();
  await expect(field(page, 'Name')).toHaveValue('');
  await expect(restored(page)).toHaveCount(0);
  expect(asked).toEqual(['beforeunload']);
});

test('leaving asks what is to become of the draft, and does as it is told', async ({ page }) => {
  await openJobs(page);
  await createLink(page).click();
  await expectStep(page, 'Logistics');
  await page.goBack();
  await expect(list(page)).toBeVisible();
  await createLink(page).click();
  await field(page, 'Name').fill('half-done');

  await cancel(page).click();
  await expect(question(page)).toContainText('Your draft can wait for you');
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await page.goBack();
  await answer(page, 'Stay');
  await expect(question(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/create$/);
  await expect(field(page, 'Name')).toHaveValue('half-done');

  await logo(page).click();
  await answer(page, 'Leave, keep the draft');
  await expect(list(page)).toBeVisible();
  await createLink(page).click();
  await expect(restored(page)).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue('half-done');

  await page.goBack();
  await answer(page, 'Discard the draft');
  await expect(list(page)).toBeVisible();
  await createLink(page).click();
  await expect(field(page, 'Name')).toHaveValue('');
  await expect(restored(page)).toHaveCount(0);
  await breadcrumb(page).click();
  await expect(list(page)).toBeVisible();
});

for (const address of ['/create', '/create?clone=sensor', '/change?job=sensor', '/import'])
  test(`on a phone, too, there is a way back to the list from ${address}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await cancel(page).click();
    await expect(list(page)).toBeVisible();
  });

test('each copy of a job has a draft of its own, and none is left once the job is made', async ({
  page,
}) => {
  await openCreate(page);
  await field(page, 'Name').fill('half-done');
  await openCreate(page, '?clone=sensor');
  await expect(restored(page)).toHaveCount(0);
  await field(page, 'Name').fill('sensor-again');
  await openReviewOf(page, 'sensor');
  await createButton(page).click();
  await expectToast(page, { title: 'Created and started job “sensor-again”' });
  await openCreate(page, '?clone=sensor');
  await expect(restored(page)).toHaveCount(0);
  await expect(field(page, 'Name')).toHaveValue('sensor-copy');
  await openCreate(page);
  await expect(restored(page)).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue('half-done');
});
