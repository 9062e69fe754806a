import { describe, expect, it } from 'vitest';
import type { RollupJob } from '../elasticsearch/wire-types.ts';
import { observe, readingOf, type JobHistory } from './job-history.ts';

const job: RollupJob = {
  config: {
    id: 'j',
    index_pattern: 'logs-*',
    rollup_index: 'rolled',
    cron: '0 * * * * ?',
    groups: { date_histogram: { field: 'ts', fixed_interval: '1m' } },
    metrics: [],
    timeout: '20s',
    page_size: 1000,
  },
  status: { job_state: 'started', current_position: { 'ts.date_histogram': 60_000 } },
  stats: { pages_processed: 1, documents_processed: 2, rollups_indexed: 3, trigger_count: 4 },
};

describe('a reading', () => {
  it('is what a job’s history needs of it', () => {
    expect(readingOf(job, 5)).toEqual({
      at: 5,
      job_state: 'started',
      position: 60_000,
      stats: job.stats,
    });
  });

  it.each([undefined, { 'ts.date_histogram': 'soon' }])(
    'has no position where there is none to read: %j',
    (current_position) => {
      const status = { job_state: 'started', ...(current_position && { current_position }) };
      expect(readingOf({ ...job, status }, 5).position).toBeNull();
    },
  );
});

it('a history does not grow, however often the job is read', () => {
  const sizeAfter = (reads: number) => {
    let history: JobHistory | undefined;
    for (let at = 1; at <= reads; at += 1) {
      const stats = { ...job.stats, trigger_count: at, search_failures: at % 7 };
      history = observe(history, readingOf({ ...job, stats }, at));
    }
    return JSON.stringify(history).replace(/\d+/g, '0').length;
  };
  expect(sizeAfter(1000)).toBe(sizeAfter(20));
});
