import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { openJobs, rowOf } from './verbs.ts';

const hour = 3_600_000;
const hourly = {
  cron: '0 0 * * * ?',
  groups: { date_histogram: { field: 't', fixed_interval: '1h' } },
};

/** The start of the bucket that lies so many hours back. */
function bucket(hoursBack: number) {
  return { 't.date_histogram': Math.floor(Date.now() / hour) * hour - hoursBack * hour };
}

test('a job that lags is told from one reading, with how far behind it is', async ({
  page,
  mock,
}) => {
  await mock.reset({ seeds: 'none' });
  await mock.putJob('lagging', {
    config: hourly,
    status: { job_state: 'started', current_position: bucket(51) },
  });
  await openJobs(page);
  const row = rowOf(page, 'lagging');
  await expect(row).toContainText('Behind');
  await expect(row).toContainText('2 d 2 h');
  await expect(row).toContainText('without newer documents looks the same');
  await expectNoAxeViolations(page, 'a job that lags');
});

test('failures that grow between two readings are told, and not before the second', async ({
  page,
  mock,
}) => {
  await mock.reset({ seeds: 'none' });
  const status = { job_state: 'started', current_position: bucket(1) };
  await mock.putJob('sick', { config: hourly, status, stats: { search_failures: 40 } });
  await openJobs(page);
  await expect(rowOf(page, 'sick')).toContainText('Not known yet');
  await mock.putJob('sick', { stats: { search_failures: 43, trigger_count: 3 } });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(rowOf(page, 'sick')).toContainText('Failing: 3 search failures more');
  await expect(rowOf(page, 'sick')).toContainText('log of the node that runs the job');
});

test('what the readings have told is still told after a reload, and compared with what comes then', async ({
  page,
  mock,
}) => {
  await mock.reset({ seeds: 'none' });
  const status = { job_state: 'started', current_position: bucket(1) };
  for (const id of ['sick', 'falls-sick'])
    await mock.putJob(id, { config: hourly, status, stats: { search_failures: 40 } });
  await openJobs(page);
  await expect(rowOf(page, 'sick')).toContainText('Not known yet');
  await mock.putJob('sick', { stats: { search_failures: 43, trigger_count: 3 } });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(rowOf(page, 'sick')).toContainText('Failing');
  await mock.putJob('falls-sick', { stats: { search_failures: 41, trigger_count: 1 } });
  await page.reload();
  await expect(rowOf(page, 'sick')).toContainText('Failing: 3 search failures more');
  await expect(rowOf(page, 'falls-sick')).toContainText('Failing: 1 search failure more');
});

test('a node that restarts is noticed by its counters', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  const status = { job_state: 'started', current_position: bucket(1) };
  await mock.putJob('moved', { config: hourly, status, stats: { pages_processed: 500 } });
  await openJobs(page);
  await expect(rowOf(page, 'moved')).toContainText('Not known yet');
  await mock.restartNode();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(rowOf(page, 'moved')).toContainText('Restarted');
  await expect(rowOf(page, 'moved')).toContainText('went down from 500 to 0');
});

test('jobs are filtered and sorted by how they fare', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  for (const [id, hours] of [
    ['a-little', 10],
    ['b-much', 90],
    ['c-some', 30],
  ] as const)
    await mock.putJob(id, {
      config: hourly,
      status: { job_state: 'started', current_position: bucket(hours) },
    });
  await mock.putJob('d-idle', { config: hourly, status: { job_state: 'stopped' } });
  await openJobs(page, '?health=behind&sort=-behind_by');
  await expect(page.getByRole('rowheader')).toContainText(['b-much', 'c-some', 'a-little']);
  await expect(rowOf(page, 'd-idle')).toHaveCount(0);
});
