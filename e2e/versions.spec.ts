import { createButton, openReviewOf } from './create-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, openJobs, rowOf, startButton } from './verbs.ts';

for (const [version, path, docs] of [
  ['6.3.2', '/_xpack/rollup/job/sensor/_start', '6.3'],
  ['6.8.23', '/_xpack/rollup/job/sensor/_start', '6.8'],
  ['7.17.29', '/_rollup/job/sensor/_start', '7.17'],
  ['8.19.8', '/_rollup/job/sensor/_start', '8.19'],
  ['9.2.2', '/_rollup/job/sensor/_start', '8.19'],
] as const) {
  test.describe(`on Elasticsearch ${version}`, () => {
    test('jobs are listed, started and found gone', async ({ page, mock, expectFailures }) => {
      expectFailures(/_start 404/);
      await mock.reset({ version });
      await openJobs(page);
      await expect(page.getByText(`Elasticsearch ${version}`)).toBeVisible();
      const reference = page.getByRole('link', { name: 'Rollup Jobs docs' });
      await expect(reference).toHaveAttribute('href', new RegExp(`/${docs}/rollup-apis.html$`));
      await expect(rowOf(page, 'sensor')).toContainText('Every 30 seconds');
      await startButton(page, 'sensor').click();
      await expectToast(page, { title: 'Job “sensor” started' });
      await expect(rowOf(page, 'sensor')).toContainText('Started');
      const posts = (await mock.requests()).filter(
        ({ method, path: asked }) => method === 'POST' && asked.includes('rollup/job'),
      );
      expect(posts.map((request) => request.path)).toEqual([path]);
      await mock.putJob('other', { status: { job_state: 'stopped' } });
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect(rowOf(page, 'other')).toBeVisible();
      await mock.deleteJob('other');
      await startButton(page, 'other').click();
      await expectToast(page, { title: 'Job “other” was not found' });
      await expect(rowOf(page, 'other')).toHaveCount(0);
    });

    test('a viewer learns which privilege is missing', async ({ page, mock, expectFailures }) => {
      expectFailures(/_start 403/);
      await mock.reset({ version });
      // A viewer may not read the version either (GET / needs `monitor`).
      await mock.setUser('operator', { cluster: ['monitor_rollup'] });
      await openJobs(page);
      await startButton(page, 'sensor').click();
      await expectToast(page, {
        title: 'Job “sensor” could not be started',
        text: 'manage_rollup or manage is missing',
      });
    });
  });
}

for (const [version, interval] of [
  ['6.8.23', 'interval'],
  ['7.1.1', 'interval'],
  ['8.19.8', 'fixed_interval'],
] as const)
  test(`whoever may not read which version it is makes a job that ${version} takes`, async ({
    page,
    mock,
  }) => {
    await mock.reset({ version });
    await mock.setUser('operator', { cluster: ['manage_rollup'] });
    await openReviewOf(page, 'metrics-hosts-30s');
    await createButton(page).click();
    await expectToast(page, { title: 'Created and started job “metrics-hosts-30s-copy”' });
    const { groups } = await mock.jobConfig('metrics-hosts-30s-copy');
    expect(Object.keys((groups as { date_histogram: object }).date_histogram)).toContain(interval);
  });
