import { describe, expect, it } from 'vitest';
import { jobConfig, mockUnderTest, testedVersions } from './mock-under-test.ts';
import { groups, innermost, putJob, reasonFrom } from './put-job-under-test.ts';

describe.each(testedVersions)('PUT on %s', (version) => {
  it('creates a stopped job, and a second time is a conflict', async () => {
    const mock = mockUnderTest({ version });
    expect(await putJob(mock, jobConfig())).toMatchObject({
      status: 200,
      text: '{"acknowledged":true}',
    });
    const { body } = await mock.ask('GET', '/_xpack/rollup/job/mine');
    expect(body).toMatchObject({ jobs: [{ status: { job_state: 'stopped' } }] });
    const again = await putJob(mock, jobConfig());
    expect(again.status).toBe(409);
    expect(innermost(again.body)).toEqual({
      type: 'status_exception',
      reason:
        'Cannot create rollup job [mine] because job was previously created (existing metadata).',
    });
  });

  it('does not free the id with DELETE', async () => {
    const mock = mockUnderTest({ version });
    await putJob(mock, jobConfig());
    await mock.ask('DELETE', '/_xpack/rollup/job/mine');
    expect((await putJob(mock, jobConfig())).status).toBe(409);
    expect((await putJob(mock, jobConfig({ rollup_index: 'another' }))).status).toBe(200);
  });

  it('says when the task exists with another rollup index', async () => {
    const { status, body } = await putJob(
      mockUnderTest({ version }),
      jobConfig({ rollup_index: 'another' }),
      'sensor',
    );
    expect(status).toBe(409);
    expect(body).toMatchObject({
      error: {
        type: 'status_exception',
        reason: 'Cannot create job [sensor] because it has already been created (task exists)',
        caused_by: { type: 'resource_already_exists_exception' },
      },
    });
  });
});

describe('a bad cron', () => {
  it('is refused by 6.3', async () => {
    expect(await reasonFrom('6.3.2', { cron: '0 * * * *' })).toBe(
      'invalid cron expression [0 * * * *]',
    );
  });

  it.each(['6.8.23', '7.17.29', '8.19.8', '9.2.2'])(
    'is acknowledged by %s; then the job is nowhere and its id is burnt',
    async (version) => {
      const mock = mockUnderTest({ version });
      expect((await putJob(mock, jobConfig({ cron: '0 * * * *' }))).status).toBe(200);
      expect(await mock.ask('GET', '/_xpack/rollup/job/mine')).toMatchObject({
        text: '{"jobs":[]}',
      });
      expect((await mock.ask('POST', '/_xpack/rollup/job/mine/_start')).status).toBe(404);
      expect((await mock.ask('DELETE', '/_xpack/rollup/job/mine')).status).toBe(404);
      expect((await putJob(mock, jobConfig())).status).toBe(409);
    },
  );
});

describe('the rollup index', () => {
  it.each([
    [
      '6.3.2',
      'orders',
      'Expected to find _meta key in mapping of rollup index [orders] but not found.',
    ],
    [
      '8.19.8',
      'orders',
      'Rollup data cannot be added to existing indices that contain non-rollup data (expected to find _meta key in mapping of rollup index [orders] but not found).',
    ],
    [
      '8.19.8',
      'notes',
      'Rollup data cannot be added to existing indices that contain non-rollup data (expected to find rollup meta key [_rollup] in mapping of rollup index [notes] but not found).',
    ],
    ['8.19.8', 'Bad Name', 'Could not create index for rollup job [mine]'],
  ])('%s: %s', async (version, rollup_index, reason) => {
    const { status, body } = await putJob(mockUnderTest({ version }), jobConfig({ rollup_index }));
    expect(status).toBe(500);
    expect(body).toMatchObject({ error: { type: 'runtime_exception', reason } });
  });
});

describe('a cluster without any rollup usage', () => {
  it.each([
    ['7.17.29', 200],
    ['8.14.3', 200],
    ['8.15.0', 400],
    ['9.2.2', 400],
  ])('%s answers %i', async (version, status) => {
    const answer = await putJob(mockUnderTest({ version, seeds: 'none' }), jobConfig());
    expect(answer.status).toBe(status);
    if (status === 400) {
      expect(innermost(answer.body)).toEqual({
        type: 'illegal_argument_exception',
        reason:
          "new rollup jobs are not allowed in clusters that don't have any rollup usage, since rollup has been deprecated",
      });
    }
  });
});

describe('what is stored', () => {
  it.each([
    ['6.8.23', '1d', { interval: '1d' }],
    ['7.17.29', '1d', { calendar_interval: '1d' }],
    ['7.17.29', '2d', { fixed_interval: '2d' }],
    ['8.19.8', 'day', { calendar_interval: 'day' }],
    ['8.19.8', '60m', { fixed_interval: '60m' }],
  ])('%s makes of the interval %s: %o', async (version, interval, expected) => {
    const mock = mockUnderTest({ version });
    await putJob(mock, jobConfig(groups({ interval })));
    const { body } = await mock.ask('GET', '/_xpack/rollup/job/mine');
    expect(body).toMatchObject({
      jobs: [
        {
          config: {
            groups: { date_histogram: { ...expected, field: 'timestamp', time_zone: 'UTC' } },
            timeout: '20s',
          },
        },
      ],
    });
  });

  it.each([
    ['6.3.2', 'url'],
    ['6.8.23', 'body'],
    ['9.2.2', 'body'],
  ])('%s takes the id of the %s', async (version, winner) => {
    const mock = mockUnderTest({ version });
    await putJob(mock, jobConfig({ id: 'body' }), 'url');
    expect(mock.cluster.store.get(winner)?.config.id).toBe(winner);
  });

  it('warns of a time zone that was replaced', async () => {
    const mock = mockUnderTest({ version: '7.17.29' });
    const answer = await mock.ask('PUT', '/_rollup/job/mine', {
      body: jobConfig(groups({ interval: '1d', time_zone: 'US/Pacific' })),
    });
    expect(answer.headers.get('warning')).toMatch(
      /^299 Elasticsearch-7\.17\.29-\w+ "Creating Rollup job \[mine\] with timezone \[US\/Pacific\], but \[US\/Pacific\] has been deprecated by the IANA\. {2}Use \[America\/Los_Angeles\] instead\."$/,
    );
  });
});
