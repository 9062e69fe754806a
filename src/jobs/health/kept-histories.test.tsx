import { describe, expect, it, vi } from 'vitest';
import type { ListedJob, RollupJobSummary } from '../../elasticsearch/rollup-job-summary.ts';
import { healthOf } from '../../rollup/health.ts';
import { jobUnderTest } from '../job-under-test.ts';
import type { Histories } from './histories.ts';
import { observeJobs } from './histories.ts';
import { keepHistories, keptHistories } from './kept-histories.ts';

const start = Date.UTC(2026, 0, 1, 10);

function listed(id: string, stats: Partial<RollupJobSummary['stats']> = {}): ListedJob {
  const status = { job_state: 'started', current_position: { 'timestamp.date_histogram': start } };
  return { kind: 'job', job: jobUnderTest({ config: { id }, status, stats }) };
}

/** What readings a minute apart tell. */
function readings(...lists: ListedJob[][]): Histories {
  return lists.reduce<Histories>(
    (earlier, jobs, i) => observeJobs(earlier, jobs, start + i * 60_000),
    new Map(),
  );
}

describe('the histories after a reload', () => {
  it('are as they were, whatever they tell', () => {
    const before = readings(
      [
        listed('failing', { search_failures: 1, index_failures: 0 }),
        listed('restarted', { trigger_count: 9 }),
        listed('before-6.6'),
        listed('idle', { trigger_count: 1, pages_processed: 1 }),
      ],
      [
        listed('failing', { search_failures: 3, index_failures: 0 }),
        listed('restarted', { trigger_count: 2 }),
        listed('before-6.6', { documents_processed: 3, pages_processed: 1 }),
        listed('idle', { trigger_count: 2, pages_processed: 2 }),
      ],
    );
    keepHistories(before);
    vi.spyOn(Date, 'now').mockReturnValue(start + 120_000);
    expect(keptHistories()).toEqual(new Map(before.entries()));
  });

  it('let the next reading tell what it tells without one', () => {
    const failed = (search_failures: number) => [
      listed('nightly', { search_failures, index_failures: 0 }),
    ];
    keepHistories(readings(failed(4)));
    const after = observeJobs(keptHistories(), failed(5), start + 60_000);
    const job = jobUnderTest({ config: { id: 'nightly' }, status: { job_state: 'started' } });
    const health = healthOf({ job, history: after.get('nightly'), now: start + 60_000 });
    expect(health).toMatchObject({ kind: 'failing', evidence: { search_failures: 1 } });
  });

  it('do not hold the runs against a job that were due while nobody looked: it may have been stopped', () => {
    keepHistories(readings([listed('daily')], [listed('daily')]));
    const later = start + 3 * 86_400_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    const after = observeJobs(keptHistories(), [listed('daily')], later);
    const job = jobUnderTest({ config: { id: 'daily' }, status: { job_state: 'started' } });
    const { kind } = healthOf({ job, history: after.get('daily'), now: later });
    expect(kind).not.toBe('stalled');
  });

  it('are none where the clock has been put back since', () => {
    keepHistories(readings([listed('a')]));
    vi.spyOn(Date, 'now').mockReturnValue(start - 1);
    expect(keptHistories()).toEqual(new Map());
  });

  it('are those of two thousand jobs, with the ones in trouble among them', () => {
    const jobs = (failures: number) =>
      Array.from({ length: 2_500 }, (_, n) =>
        listed(`job-${n}`, { search_failures: n === 2_499 ? failures : 0, index_failures: 0 }),
      );
    keepHistories(readings(jobs(0), jobs(1)));
    const kept = keptHistories();
    expect(kept.size).toBe(2_000);
    expect(kept.has('job-2499')).toBe(true);
  });
});
