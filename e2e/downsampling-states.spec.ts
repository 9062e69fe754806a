import { expectNoAxeViolations } from './axe.ts';
import { detailsOf, openDetails } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';

const requests = { name: 'The requests' };

test('a job that does not exist, or that the address does not name, is said to be none', async ({
  page,
}) => {
  await page.goto('/downsampling?job=nothing');
  await expect(page.getByRole('heading', { name: 'There is no job “nothing”' })).toBeVisible();
  await expect(page.getByText('It may have been deleted')).toBeVisible();
  await expectNoAxeViolations(page, 'downsampling of no job');
  await page.getByRole('link', { name: 'Show all jobs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rollup Jobs' })).toBeVisible();
  await page.goto('/downsampling');
  await expect(page.getByRole('heading', { name: 'The address names no job' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show all jobs' })).toBeVisible();
});

test('a job that is malformed is said to be so, and its details show what was sent', async ({
  page,
  mock,
}) => {
  // Elasticsearch answers for this one with all jobs, and the malformed ones stand there.
  await mock.addMalformedJob({ config: { id: '_all', cron: 7 } });
  await page.goto('/downsampling?job=_all');
  await expect(
    page.getByRole('heading', { name: 'Elasticsearch’s answer for job “_all” is malformed' }),
  ).toBeVisible();
  await expect(page.getByText(/cannot read it \(config\..*\)/)).toBeVisible();
  await expectNoAxeViolations(page, 'downsampling of a malformed job');
  await page.getByRole('link', { name: 'Show the details' }).click();
  await expect(detailsOf(page, '_all')).toContainText('"cron": 7');
});

test('a job that cannot be read says why, and is tried again on demand', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/GET .*job\/sensor 500/);
  await mock.fault({
    path: '/_rollup/job/sensor',
    fault: { kind: 'status', status: 500, type: 'odd_exception', reason: 'disk on fire' },
  });
  await page.goto('/downsampling?job=sensor');
  await expect(page.getByText('Job “sensor” could not be read', { exact: true })).toBeVisible();
  await expect(page.getByText('disk on fire').first()).toBeVisible();
  await expectNoAxeViolations(page, 'downsampling of a job that could not be read');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', requests)).toBeVisible();
});

for (const [id, stream] of [
  ['a/b', 'tsds-a-b'],
  ['..', 'tsds-job'],
  ['%2F', 'tsds-2f'],
  ['what?&job=other#1 +', 'tsds-what-job-other-1'],
  ['🚀', 'tsds-job'],
] as const)
  test(`a job called ${id} has its page, and requests that need no escaping`, async ({
    page,
    mock,
  }) => {
    await mock.reset({ seeds: 'none' });
    await mock.putJob(id, {
      config: {
        groups: {
          date_histogram: { field: 't', fixed_interval: '1h' },
          terms: { fields: ['host'] },
        },
      },
    });
    const details = await openDetails(page, id);
    await details.getByRole('link', { name: 'Downsampling' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `Downsampling instead of “${id}”`,
    );
    await expect(page.getByText(`PUT _ilm/policy/${stream}\n`)).toBeVisible();
    await page.getByRole('link', { name: 'Back to the job' }).click();
    await expect(detailsOf(page, id).getByRole('tabpanel')).toBeVisible();
  });

test('on a phone nothing lies outside, not even a name of 1,000 characters', async ({
  page,
  mock,
}) => {
  const id = 'long-'.repeat(200);
  const fields = [`f${'ield'.repeat(60)}`];
  await mock.putJob(id, {
    config: {
      index_pattern: `sensor-*,${'x'.repeat(250)}*`,
      groups: {
        date_histogram: { field: 'timestamp', calendar_interval: '1M', delay: '7d' },
        terms: { fields },
      },
      metrics: [{ field: `m${'etric'.repeat(50)}`, metrics: ['max'] }],
    },
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/downsampling?job=${id}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(
    `Downsampling instead of “${'long-'.repeat(8)}…${'long-'.repeat(3)}”`,
  );
  await expect(page.locator('pre').nth(2)).toBeVisible();
  for (const format of ['Console', 'cURL']) {
    await page.getByRole('button', { name: format, exact: true }).click();
    await expect(page.getByRole('button', { name: `Copy as ${format}` }).first()).toBeVisible();
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth, format).toBe(clientWidth);
  }
  await expectNoAxeViolations(page, 'downsampling on a phone');
});
