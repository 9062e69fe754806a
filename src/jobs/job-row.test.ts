import { describe, expect, it, test } from 'vitest';
import { parseJobs } from '../elasticsearch/rollup-job-summary.ts';
import type { ListedJob } from '../elasticsearch/rollup-job-summary.ts';
import { observeJobs } from './health/histories.ts';
import type { Histories } from './health/histories.ts';
import { jobRows, successiveRows } from './job-row.ts';
import { jobUnderTest } from './job-under-test.ts';

test('jobs that are sent twice have a row each', () => {
  const jobs = parseJobs({ jobs: [jobUnderTest(), jobUnderTest(), jobUnderTest()] }) ?? [];
  const keys = jobRows(jobs, new Map(), 0).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

test('a row keeps its key while others come and go', () => {
  const other = jobUnderTest({ config: { id: 'other' } });
  const keysOf = (sent: unknown[]) =>
    jobRows(parseJobs({ jobs: sent }) ?? [], new Map(), 0).map(({ key }) => key);
  expect(keysOf([other, jobUnderTest()])[1]).toBe(keysOf([jobUnderTest()])[0]);
});

describe('the rows of one reading after the other', () => {
  const start = Date.UTC(2026, 0, 5, 10, 0, 30);
  const second = 1000;

  function reader() {
    const rowsOf = successiveRows();
    let histories: Histories = new Map();
    return (jobs: readonly ListedJob[], at: number) => {
      histories = observeJobs(histories, jobs, start + at);
      return rowsOf(jobs, histories, start + at);
    };
  }

  /** A reader whose rows are all looked at. */
  function watcher() {
    const read = reader();
    return (jobs: readonly ListedJob[], at: number) => {
      const rows = read(jobs, at);
      for (const row of rows) if (row.kind === 'job') expect(row.health).toBeDefined();
      return rows;
    };
  }

  function started(id: string, documents_processed = 10): ListedJob {
    return {
      kind: 'job',
      job: jobUnderTest({
        config: { id },
        date_histogram: { fixed_interval: '1h' },
        status: {
          job_state: 'started',
          current_position: { 'timestamp.date_histogram': start - 3_600_000 },
        },
        stats: { documents_processed },
      }),
    };
  }

  it('are the same as long as nothing has changed', () => {
    const read = watcher();
    const stopped: ListedJob = { kind: 'job', job: jobUnderTest({ config: { id: 'stopped' } }) };
    const malformed: ListedJob = {
      kind: 'malformed',
      malformed: { id: 'm', problem: 'no config' },
    };
    const jobs = [started('a'), started('b'), stopped, malformed];
    read(jobs, 0);
    // The second reading tells how they fare.
    const rows = read(jobs, 15 * second);
    expect(read(jobs, 30 * second)).toBe(rows);
    expect(read(jobs, 45 * second)).toBe(rows);
  });

  it('are new for the jobs that have changed, and for no others', () => {
    const read = watcher();
    const jobs = [started('a'), started('b'), started('c')] as const;
    read(jobs, 0);
    const [a, b, c] = read(jobs, 15 * second);
    const [a2, b2, c2] = read([jobs[0], started('b', 20), jobs[2]], 30 * second);
    expect(a2).toBe(a);
    expect(c2).toBe(c);
    expect(b2).not.toBe(b);
    expect(b2).toMatchObject({ job: { stats: { documents_processed: 20 } } });
  });

  it('stay those of their jobs when others come and go, or change places', () => {
    const read = watcher();
    const [a, b] = [started('a'), started('b')];
    read([a, b], 0);
    const [rowOfA, rowOfB] = read([a, b], 15 * second);
    const [first, second2, third] = read([b, started('c'), a], 30 * second);
    expect(first).toBe(rowOfB);
    expect(third).toBe(rowOfA);
    expect(second2).toMatchObject({ key: 'job c' });
  });

  it('follow the time where it tells something new', () => {
    const read = watcher();
    const jobs = [started('a')];
    read(jobs, 0);
    const [before] = read(jobs, 15 * second);
    const [after] = read(jobs, 3600 * second);
    expect(after).not.toBe(before);
    expect(after).toMatchObject({ nextRun: Date.UTC(2026, 0, 5, 12) });
  });

  it('that nobody has looked at stay the same, and tell what was read last', () => {
    const read = reader();
    const jobs = [started('a')];
    const rows = read(jobs, 0);
    expect(read(jobs, 3600 * second)).toBe(rows);
    expect(rows[0]).toMatchObject({ nextRun: Date.UTC(2026, 0, 5, 12) });
    expect(read(jobs, 7200 * second)[0]).not.toBe(rows[0]);
    expect(rows[0]).toMatchObject({ nextRun: Date.UTC(2026, 0, 5, 12) });
  });
});
