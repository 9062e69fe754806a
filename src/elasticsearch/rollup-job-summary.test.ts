import { describe, expect, it } from 'vitest';
import { idOf, parseJobs } from './rollup-job-summary.ts';

function job(id: string, more: Record<string, unknown> = {}) {
  return {
    config: {
      id,
      index_pattern: 'sensor-*',
      rollup_index: 'sensor_rollup',
      cron: '0 0 * * * ?',
      groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h', time_zone: 'UTC' } },
    },
    status: { job_state: 'stopped' },
    stats: { pages_processed: 3, documents_processed: 1, rollups_indexed: 2, trigger_count: 4 },
    ...more,
  };
}

describe('the jobs of an answer', () => {
  it('are read with their states, unknown ones too', () => {
    const jobs = parseJobs({ jobs: [job('a'), job('b', { status: { job_state: 'paused' } })] });
    expect(jobs).toMatchObject([
      { kind: 'job', job: { config: { id: 'a' }, status: { job_state: 'stopped' } } },
      { kind: 'job', job: { config: { id: 'b' }, status: { job_state: 'paused' } } },
    ]);
  });

  it('are none in {}, which is how a filter_path leaves an empty list', () => {
    expect(parseJobs({})).toEqual([]);
  });

  it('stay readable beside a malformed one, which says what is wrong with it', () => {
    const jobs = parseJobs({ jobs: [job('a'), job('b', { status: {} }), 7, null] });
    expect(jobs?.map((listed) => listed.kind)).toEqual([
      'job',
      'malformed',
      'malformed',
      'malformed',
    ]);
    expect(jobs?.[1]).toMatchObject({
      malformed: { id: 'b', problem: expect.stringContaining('status.job_state') as string },
    });
    expect(jobs?.map(idOf)).toEqual(['a', 'b', null, null]);
  });

  it.each([[null], [[]], ['jobs'], [{ jobs: {} }], [{ message: 'from a proxy' }]])(
    'cannot be read out of %j',
    (answer) => {
      expect(parseJobs(answer)).toBeUndefined();
    },
  );
});
