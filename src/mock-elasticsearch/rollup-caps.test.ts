import { describe, expect, it } from 'vitest';
import type { MockUnderTest } from './mock-under-test.ts';
import { jobConfig, mockUnderTest, testedVersions } from './mock-under-test.ts';
import { groups, putJob } from './put-job-under-test.ts';

type Caps = Record<string, { rollup_jobs: { job_id: string }[] }>;

const idsIn = (body: unknown) =>
  Object.fromEntries(
    Object.entries(body as Caps).map(([key, { rollup_jobs }]) => [
      key,
      rollup_jobs.map(({ job_id }) => job_id).sort(),
    ]),
  );

const byPattern = (mock: MockUnderTest, pattern: string) =>
  mock.ask('GET', `/_xpack/rollup/data/${encodeURIComponent(pattern)}`);

const byIndex = (mock: MockUnderTest, indices: string) =>
  mock.ask('GET', `/${indices}/${mock.cluster.profile.rollup_prefix}/data`);

const later = testedVersions.filter((version) => version !== '6.3.2');

describe('caps by index pattern', () => {
  it('are those of the jobs with exactly this pattern', async () => {
    const { body } = await byPattern(mockUnderTest(), 'sensor-*');
    expect(idsIn(body)).toEqual({
      'sensor-*': ['sensor', 'sensor-live-5m', 'sensor-weekly-report'],
    });
    expect((await byPattern(mockUnderTest(), 'sensor-1')).text).toBe('{}');
  });

  it.each(['_all', '*'])('%s is every pattern', async (all) => {
    const { body } = await byPattern(mockUnderTest(), all);
    expect(Object.keys(idsIn(body)).sort()).toEqual(
      [
        'metrics-*',
        'orders',
        'orders-archive',
        'sensor-*',
        'web-logs-*',
        'web-logs-2025.09',
      ].sort(),
    );
  });

  it.each([
    ['6.3.2', { interval: '1h' }],
    ['6.8.23', { interval: '1h' }],
    ['7.17.29', { calendar_interval: '1h' }],
    ['9.2.2', { calendar_interval: '1h' }],
  ])('%s tells of every field and what can be asked of it', async (version, interval) => {
    const mock = mockUnderTest({ version });
    const more = { terms: { fields: ['node'] }, histogram: { interval: 5, fields: ['load'] } };
    const config = groups({ interval: '1h', delay: '7d' }, more);
    await putJob(mock, jobConfig({ index_pattern: 'sensor-1', ...config }));
    expect((await byPattern(mock, 'sensor-1')).body).toEqual({
      'sensor-1': {
        rollup_jobs: [
          {
            job_id: 'mine',
            rollup_index: 'sensor_rollup',
            index_pattern: 'sensor-1',
            fields: {
              timestamp: [{ agg: 'date_histogram', ...interval, delay: '7d', time_zone: 'UTC' }],
              node: [{ agg: 'terms' }],
              load: [{ agg: 'histogram', interval: 5 }],
              temperature: [{ agg: 'max' }],
            },
          },
        ],
      },
    });
  });
});

describe.each(later)('caps by rollup index on %s', (version) => {
  it('are those of the jobs that write into it', async () => {
    const mock = mockUnderTest({ version });
    await putJob(mock, jobConfig());
    expect(idsIn((await byIndex(mock, 'sensor_rollup')).body)).toEqual({
      sensor_rollup: ['mine', 'sensor'],
    });
    expect(idsIn((await byIndex(mock, 'sensor_rollup_*')).body)).toEqual({
      sensor_rollup_5m: ['sensor-live-5m'],
      sensor_rollup_weekly: ['sensor-weekly-report'],
    });
  });

  it('are none for an index without rollups', async () => {
    for (const indices of ['orders', 'notes', 'none-*'])
      expect(await byIndex(mockUnderTest({ version }), indices)).toMatchObject({
        status: 200,
        text: '{}',
      });
  });

  it('of an index that is missing are a 404', async () => {
    const { status, body } = await byIndex(mockUnderTest({ version }), 'missing');
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { type: 'index_not_found_exception' } });
  });

  it('keep the jobs that were deleted, as those by pattern do', async () => {
    const mock = mockUnderTest({ version });
    expect((await mock.ask('DELETE', '/_xpack/rollup/job/sensor')).status).toBe(200);
    expect(idsIn((await byIndex(mock, 'sensor_rollup')).body)).toEqual({
      sensor_rollup: ['sensor'],
    });
    expect(idsIn((await byPattern(mock, 'sensor-*')).body)['sensor-*']).toContain('sensor');
  });

  it('hold a job that vanished for its bad cron: its id is burnt', async () => {
    const mock = mockUnderTest({ version });
    await putJob(mock, jobConfig({ rollup_index: 'fresh_rollup', cron: '0 * * * *' }));
    expect(idsIn((await byIndex(mock, 'fresh_rollup')).body)).toEqual({ fresh_rollup: ['mine'] });
  });
});

describe('the path of caps by rollup index', () => {
  it.each([
    ['6.3.2', '/sensor_rollup/_xpack/rollup/data', 400],
    ['6.4.0', '/sensor_rollup/_xpack/rollup/data', 200],
    ['6.8.23', '/sensor_rollup/_xpack/rollup/data', 200],
    ['6.8.23', '/sensor_rollup/_rollup/data', 404],
    ['7.17.29', '/sensor_rollup/_rollup/data', 200],
    ['9.2.2', '/sensor_rollup/_rollup/data', 200],
    ['9.2.2', '/sensor_rollup/_xpack/rollup/data', 400],
    ['9.2.2', '/_sensor_rollup/_rollup/data', 400],
  ])('%s: GET %s is %i', async (version, path, status) => {
    expect((await mockUnderTest({ version }).ask('GET', path)).status).toBe(status);
  });

  it('is none where there are no rollup jobs', async () => {
    const { ask } = mockUnderTest({ distribution: 'serverless' });
    expect((await ask('GET', '/orders/_rollup/data')).status).toBe(400);
    expect((await ask('GET', '/orders/_field_caps?fields=*')).status).toBe(200);
  });
});
