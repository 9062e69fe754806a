import { expectNoAxeViolations } from './axe.ts';
import {
  choose,
  createButton,
  expectStep,
  field,
  fill,
  fillLogistics,
  goOn,
  measure,
  nextButton,
  openCreate,
} from './create-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectFitsPhone } from './overflow.ts';

test('Logistics can be used by everyone, also on a phone, empty and with all that is wrong', async ({
  page,
}) => {
  await openCreate(page);
  await expectNoAxeViolations(page, 'Logistics');
  await field(page, 'Frequency').selectOption('Every month');
  await expectFitsPhone(page, 'Logistics, monthly');
  const long = 'a-name-that-has-no-end-'.repeat(20);
  await fillLogistics(page, { id: long, pattern: `${long}*`, rollupIndex: `${long}?` });
  await fill(page, {
    'Cron expression': '0 1 * * *',
    'Page size': '20000',
    'Latency buffer': '2w',
  });
  await nextButton(page).click();
  await expect(page.getByText('need your attention').first()).toBeVisible();
  await expectNoAxeViolations(page, 'Logistics with errors');
  await expectFitsPhone(page, 'Logistics with errors');
});

test('the steps after it can be used by everyone, also on a phone', async ({ page }) => {
  await openCreate(page, '?clone=sensor-live-5m&step=date_histogram');
  await expectStep(page, 'Date histogram');
  await expectNoAxeViolations(page, 'Date histogram');
  await fill(page, { 'Time bucket size': '2w' });
  await nextButton(page).click();
  await expect(field(page, 'Time bucket size')).toBeFocused();
  await expectFitsPhone(page, 'Date histogram with an error');
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await expectFitsPhone(page, 'Date histogram by the calendar');
  await goOn(page, 'Terms');
  await choose(page, 'Terms fields', 'voltage');
  await expectNoAxeViolations(page, 'Terms');
  await expectFitsPhone(page, 'Terms');
  await goOn(page, 'Histogram');
  await choose(page, 'Histogram fields', 'net_in', 'net_out');
  await expectNoAxeViolations(page, 'Histogram');
  await expectFitsPhone(page, 'Histogram');
});

test('Metrics can be used by everyone, also on a phone', async ({ page }) => {
  await openCreate(page, '?clone=sensor-live-5m&step=metrics');
  await choose(page, 'Fields to measure', 'timestamp', 'net_in');
  await measure(page, 'timestamp', 'Minimum');
  await nextButton(page).click();
  await expect(page.getByText('Choose at least one metric for “net_in”')).toBeVisible();
  await expectNoAxeViolations(page, 'Metrics with an error');
  await expectFitsPhone(page, 'Metrics');
});

test('Review can be used by everyone, also on a phone, whatever is said there', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/PUT .* 400/);
  const long = 'a-name-that-has-no-end-'.repeat(10);
  await mock.putJob(long, { config: { rollup_index: long } });
  await openCreate(page, `?clone=${long}&step=review`);
  await expectStep(page, 'Review');
  await expect(page.getByText('Documents there are')).toBeVisible();
  const reason = `Validation Failed: 1: Could not find a [numeric] field with name [${long}];`;
  await mock.fault({ method: 'PUT', fault: { kind: 'status', status: 400, reason } });
  await createButton(page).click();
  await expect(page.locator('.euiCallOut').filter({ hasText: 'was not created' })).toBeVisible();
  await expectNoAxeViolations(page, 'Review with a refusal');
  await expectFitsPhone(page, 'Review with a refusal');
});

test('the question before a draft is left can be used by everyone', async ({ page }) => {
  await openCreate(page);
  await field(page, 'Name').fill('half-done');
  await page.getByRole('navigation').getByRole('link', { name: 'Rollup Jobs' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeViolations(page, 'the question before a draft is left');
  await expectFitsPhone(page, 'the question before a draft is left');
});
