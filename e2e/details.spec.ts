import type { Page } from '@playwright/test';
import { detailsOf, linkOf, openDetails, valueOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, openJobs, rowOf } from './verbs.ts';

function jobInUrl(page: Page): string | null {
  return new URL(page.url()).searchParams.get('job');
}

test('a click on a job opens its details and leaves the list as it is; Back closes them', async ({
  page,
}) => {
  await openJobs(page, '?search=sensor&sort=-id');
  await linkOf(page, 'sensor').click();
  const details = detailsOf(page, 'sensor');
  await expect(details.getByRole('tab', { name: 'Summary' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page).toHaveURL('/?search=sensor&sort=-id&job=sensor');
  await expect(rowOf(page, 'sensor-live-5m')).toBeVisible();
  await page.goBack();
  await expect(details).toBeHidden();
  await expect(page).toHaveURL('/?search=sensor&sort=-id');
  await expect(linkOf(page, 'sensor')).toBeFocused();
  await page.goForward();
  await expect(details).toBeVisible();
});

test('details are shared by their address, tab included, and survive a reload', async ({
  page,
}) => {
  const details = await openDetails(page, 'sensor', '&tab=terms');
  await expect(details.getByRole('cell', { name: 'node' })).toBeVisible();
  await page.reload();
  await expect(details.getByRole('cell', { name: 'node' })).toBeVisible();
});

test('a job opens in a browser tab of its own as any link does', async ({ page, context }) => {
  await openJobs(page);
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    linkOf(page, 'sensor').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(detailsOf(other, 'sensor').getByRole('tabpanel')).toBeVisible();
  await expect(detailsOf(page, 'sensor')).toBeHidden();
});

test('a change of tab is a step that Back undoes, and closing too', async ({ page }) => {
  const details = await openDetails(page, 'sensor');
  await details.getByRole('tab', { name: 'Metrics' }).click();
  await expect(details.getByRole('row', { name: 'temperature max, min, sum' })).toBeVisible();
  await expect(page).toHaveURL('/?job=sensor&tab=metrics');
  await details.getByRole('button', { name: 'Close details' }).click();
  await expect(details).toBeHidden();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(details.getByRole('tab', { name: 'Metrics' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.goBack();
  await expect(page).toHaveURL('/?job=sensor');
  await expect(valueOf(details, 'Rollup index')).toHaveText('sensor_rollup');
});

test('a tab that does not exist is the summary', async ({ page }) => {
  const details = await openDetails(page, 'sensor', '&tab=nothing');
  await expect(valueOf(details, 'Index pattern')).toHaveText('sensor-*');
});

test('next and previous go through the whole list in its order, across pages, on the same tab', async ({
  page,
  mock,
}) => {
  await mock.reset({ seeds: 'none' });
  for (let n = 1; n <= 22; n++) await mock.putJob(`job-${String(n)}`);
  await openJobs(page, '?sort=-id&job=job-4&tab=json');
  const button = (name: string) => page.getByRole('dialog').getByRole('button', { name });
  await button('Next job: job-3').click();
  await button('Next job: job-2').click();
  await expect(detailsOf(page, 'job-2').getByRole('tabpanel')).toContainText('"id": "job-2"');
  await expect(page).toHaveURL('/?sort=-id&job=job-2&tab=json');
  await expect(rowOf(page, 'job-22')).toBeVisible();
  await button('Next job: job-1').click();
  await expect(button('No next job')).toBeDisabled();
  await page.goBack();
  await button('Previous job: job-3').click();
  await expect(detailsOf(page, 'job-3')).toBeVisible();
  await page.goBack();
  await expect(detailsOf(page, 'job-2')).toBeVisible();
});

test('the list can be clicked in while details are open', async ({ page }) => {
  const details = await openDetails(page, 'sensor', '&tab=metrics');
  await linkOf(page, 'orders-daily').click();
  await expect(detailsOf(page, 'orders-daily')).toContainText('total_price');
  await expect(details).toBeHidden();
  expect(jobInUrl(page)).toBe('orders-daily');
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('orders');
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'Search jobs' })).toBeFocused();
  expect(jobInUrl(page)).toBe('orders-daily');
});

test('a job starts and stops from its details, which show it together with the list', async ({
  page,
  mock,
}) => {
  const details = await openDetails(page, 'sensor');
  await details.getByRole('button', { name: 'Start sensor' }).click();
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(details.getByText('Started', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(details.getByRole('button', { name: 'Start sensor' })).toBeDisabled();
  await details.getByRole('button', { name: 'Stop sensor' }).click();
  await expectToast(page, { title: 'Job “sensor” stopped' });
  await expect(details.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  expect(await mock.starts()).toEqual(['sensor']);
});

test('all goes by keyboard: open, change the tab, go on, close; the focus comes back', async ({
  page,
}) => {
  await openJobs(page, '?search=sensor');
  await linkOf(page, 'sensor').focus();
  await page.keyboard.press('Enter');
  const details = detailsOf(page, 'sensor');
  await expect(details).toBeFocused();
  // Past the close button to the neighbours; there is no previous one.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Next job: sensor-live-5m' })).toBeFocused();
  await page.keyboard.press('Enter');
  const next = detailsOf(page, 'sensor-live-5m');
  await expect(next).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next job: sensor-weekly-report' })).toBeFocused();
  await next.getByRole('tab', { name: 'Summary' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(next.getByRole('cell', { name: 'datacenter' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(next).toBeHidden();
  await expect(linkOf(page, 'sensor-live-5m')).toBeFocused();
});

const ids = [
  '..',
  'a/b',
  '%',
  '100%25',
  `it's "quoted"`,
  '&job=x#y',
  'a+b c',
  '🚀',
  '_all',
  '{id}',
];

for (const id of ids) {
  test(`the details of a job called ${id} open by click and by address`, async ({ page, mock }) => {
    await mock.reset({ seeds: 'none' });
    await mock.putJob(id, { config: { rollup_index: 'of_this_job' } });
    await mock.putJob('another');
    await openJobs(page);
    await linkOf(page, id).click();
    const details = detailsOf(page, id);
    await expect(valueOf(details, 'Rollup index')).toHaveText('of_this_job');
    expect(jobInUrl(page)).toBe(id);
    await page.reload();
    await expect(valueOf(details, 'Rollup index')).toHaveText('of_this_job');
    await page.keyboard.press('Escape');
    await expect(linkOf(page, id)).toBeFocused();
  });
}
