import { describe, expect, it } from 'vitest';
import { mockUnderTest, testedVersions } from './mock-under-test.ts';

const notFound = {
  type: 'resource_not_found_exception',
  reason: 'Task for Rollup Job [does_not_exist] not found',
};

describe.each(testedVersions)('the example of the Start Job API, as printed, on %s', (version) => {
  it('starts the job sensor', async () => {
    const { ask } = mockUnderTest({ version });
    const answer = await ask('POST', '/_xpack/rollup/job/sensor/_start');
    expect(answer).toMatchObject({ status: 200, text: '{"started":true}' });
    const { body } = await ask('GET', '/_xpack/rollup/job/sensor');
    expect(body).toMatchObject({ jobs: [{ status: { job_state: 'started' } }] });
  });

  it('throws a 404 for a job that does not exist', async () => {
    const { ask } = mockUnderTest({ version });
    const { status, body } = await ask('POST', '/_xpack/rollup/job/does_not_exist/_start');
    expect(status).toBe(404);
    expect(body).toEqual({ error: { root_cause: [notFound], ...notFound }, status: 404 });
  });

  it('shows the stack trace with error_trace', async () => {
    const { ask } = mockUnderTest({ version });
    const path = '/_xpack/rollup/job/does_not_exist/_start?error_trace=true';
    const { body } = await ask('POST', path);
    const stack_trace: unknown = expect.stringContaining('[does_not_exist] not found');
    const traced = { ...notFound, stack_trace };
    expect(body).toEqual({ error: { root_cause: [traced], ...traced }, status: 404 });
  });
});

it('configures the job sensor as the documentation does', async () => {
  const { ask } = mockUnderTest();
  const { body } = await ask('GET', '/_rollup/job/sensor');
  expect(body).toEqual({
    jobs: [
      {
        config: {
          id: 'sensor',
          index_pattern: 'sensor-*',
          rollup_index: 'sensor_rollup',
          cron: '*/30 * * * * ?',
          groups: {
            date_histogram: {
              fixed_interval: '1h',
              field: 'timestamp',
              delay: '7d',
              time_zone: 'UTC',
            },
            terms: { fields: ['node'] },
          },
          metrics: [
            { field: 'temperature', metrics: ['min', 'max', 'sum'] },
            { field: 'voltage', metrics: ['avg'] },
          ],
          timeout: '20s',
          page_size: 1000,
        },
        status: { job_state: 'stopped' },
        stats: expect.objectContaining({ trigger_count: 0, processing_total: 0 }) as unknown,
      },
    ],
  });
});
