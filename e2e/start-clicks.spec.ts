import { expect, test } from './fixtures.ts';
import { expectToast, openJobs, rowOf, startButton } from './verbs.ts';

test('a double click and impatient clicking send one request', async ({ page, mock }) => {
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/sensor/_start',
    fault: { kind: 'latency', ms: 500 },
  });
  await openJobs(page);
  const button = startButton(page, 'sensor');
  await button.dblclick();
  await button.dispatchEvent('click');
  await button.dispatchEvent('click');
  await button.press('Enter');
  await expectToast(page, { title: 'Job “sensor” started' });
  expect(await mock.starts()).toEqual(['sensor']);
});

test('a slow start does not hold up another one', async ({ page, mock }) => {
  await mock.putJob('slow', { status: { job_state: 'stopped' } });
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/slow/_start',
    fault: { kind: 'latency', ms: 2000 },
  });
  await openJobs(page);
  await startButton(page, 'slow').click();
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(rowOf(page, 'slow')).toContainText('Stopped');
  await expectToast(page, { title: 'Job “slow” started' });
  await expect(rowOf(page, 'slow')).toContainText('Started');
});

test('a start goes on, and cannot be repeated, while its row is on another page', async ({
  page,
  mock,
}) => {
  await mock.addJobs(40);
  await mock.putJob('aaa', { status: { job_state: 'stopped' } });
  await openJobs(page);
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/aaa/_start',
    fault: { kind: 'latency', ms: 1500 },
  });
  await startButton(page, 'aaa').click();
  // By keys, as the toast comes up above the pager.
  await page.keyboard.press('n');
  await expect(rowOf(page, 'aaa')).toHaveCount(0);
  await page.keyboard.press('p');
  await startButton(page, 'aaa').dispatchEvent('click');
  await expectToast(page, { title: 'Job “aaa” started' });
  expect(await mock.starts()).toEqual(['aaa']);
});

test('the whole start goes by keyboard, and the focus stays on the button', async ({ page }) => {
  await openJobs(page);
  await page.getByRole('searchbox', { name: 'Search jobs' }).focus();
  await page.keyboard.type('sensor_rollup');
  await expect(rowOf(page, 'orders-daily')).toHaveCount(0);
  const button = startButton(page, 'sensor');
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [20] });
  await page.keyboard.press('Enter');
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(button).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('Already started');
});

test('of two operators who start a job at once, each learns what happened', async ({
  page,
  openSecondBrowser,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 500/);
  await mock.reset({ version: '7.17.29' });
  await mock.fault({
    method: 'POST',
    path: '/_rollup/job/sensor/_start',
    times: 2,
    fault: { kind: 'latency', ms: 1000 },
  });
  const other = await openSecondBrowser();
  await openJobs(page);
  await openJobs(other);
  await Promise.all([startButton(page, 'sensor').click(), startButton(other, 'sensor').click()]);
  await expect(page.locator('.euiToast')).toHaveCount(1);
  await expect(other.locator('.euiToast')).toHaveCount(1);
  const told = [
    await page.locator('.euiToast').textContent(),
    await other.locator('.euiToast').textContent(),
  ].sort();
  expect(told[0]).toContain('Job “sensor” started');
  expect(told[1]).toContain('Job “sensor” was already running');
  for (const operator of [page, other])
    await expect(rowOf(operator, 'sensor')).toContainText('Started');
});

test('an operator who comes second learns that the job was already running', async ({
  page,
  openSecondBrowser,
  mock,
}) => {
  // No other job, whose coming state would have the second page read the list meanwhile.
  await mock.reset({ seeds: 'none' });
  await mock.putJob('sensor');
  const other = await openSecondBrowser();
  await openJobs(page);
  await openJobs(other);
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” started' });
  // The other page still shows the state from before.
  await startButton(other, 'sensor').click();
  await expectToast(other, { title: 'Job “sensor” was already running' });
  await expect(rowOf(other, 'sensor')).toContainText('Started');
  expect(await mock.starts()).toEqual(['sensor', 'sensor']);
});
