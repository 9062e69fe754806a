import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthOf, type HealthKind } from './health.ts';
import { observe, type JobHistory, type JobReading } from './job-history.ts';

const minute = 60_000;
const start = Date.parse('2025-11-24T10:00:00Z');

function kindAfter(readings: JobReading[], cron: string): HealthKind {
  let history: JobHistory | undefined;
  for (const reading of readings) history = observe(history, reading);
  const latest = readings.at(-1);
  const position = latest?.position ?? null;
  return healthOf({
    job: {
      config: { cron, groups: { date_histogram: { field: 'ts', fixed_interval: '1m' } } },
      status: {
        job_state: latest?.job_state ?? 'started',
        ...(position === null ? {} : { current_position: { 'ts.date_histogram': position } }),
      },
    },
    history,
    now: latest?.at ?? start,
  }).kind;
}

/** A job that is triggered at every `every`th minute, works for `runMs`, and finds documents or none. */
interface SimulatedJob {
  every: number;
  runMs: number;
  hasNews: boolean;
}

function readAt({ every, runMs, hasNews }: SimulatedJob, at: number): JobReading {
  const period = every * minute;
  const runs = Math.floor((at - start) / period) + 1;
  const begunAt = start + (runs - 1) * period;
  const ended = at - begunAt >= runMs ? runs : runs - 1;
  // Half-way through a run that finds something its first page is done.
  const paged = at - begunAt >= runMs / 2 ? runs : runs - 1;
  const found = hasNews ? paged : 0;
  const lastFound = hasNews ? start + (paged - 1) * period : start - 600 * minute;
  return {
    at,
    job_state: ended === runs ? 'started' : 'indexing',
    position: lastFound - minute,
    stats: {
      trigger_count: runs,
      pages_processed: found + ended,
      documents_processed: found * 100,
      rollups_indexed: found * 10,
      search_failures: 4,
      index_failures: 0,
    },
  };
}

const anyJob = fc.record({
  every: fc.constantFrom(1, 5, 30),
  runMs: fc.integer({ min: 0, max: 50_000 }),
  hasNews: fc.boolean(),
});
/** Times of reads: some close together, some on the very tick, some an hour apart. */
const anyPauses = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 2 * minute }),
    fc.constantFrom(minute, 5 * minute, 60 * minute),
  ),
  { minLength: 1, maxLength: 30 },
);

function readsOf(job: SimulatedJob, pauses: number[]): JobReading[] {
  let at = start + 120 * minute;
  return pauses.map((pause) => readAt(job, (at += pause)));
}

const cronOf = ({ every }: SimulatedJob) => `0 0/${every} * * * ?`;

describe('a job that works as it should', () => {
  it('is never in trouble, whenever it is read', () => {
    fc.assert(
      fc.property(anyJob, anyPauses, (job, pauses) => {
        const kind = kindAfter(readsOf(job, pauses), cronOf(job));
        expect(['fine', 'unknown', 'behind']).toContain(kind);
        if (job.hasNews) expect(kind).not.toBe('behind');
      }),
      { numRuns: 500 },
    );
  });

  it('is fine once runs have been seen to find nothing new', () => {
    fc.assert(
      fc.property(anyJob, (job) => {
        const rest = readAt(job, start + 61 * minute - 1);
        const next = readAt(job, start + 91 * minute - 1);
        expect(kindAfter([rest, next], cronOf(job))).toBe('fine');
      }),
    );
  });

  it('becomes failing, stalled or restarted when it does', () => {
    fc.assert(
      fc.property(anyJob, anyPauses, (job, pauses) => {
        const reads = readsOf(job, pauses);
        const last = reads.at(-1);
        if (!last) return;
        const failed = { ...last, at: last.at + 1, stats: { ...last.stats, search_failures: 5 } };
        const stuck = { ...last, at: last.at + 1 };
        const triggered = { ...last.stats, trigger_count: last.stats.trigger_count + 2 };
        const reset = { ...last.stats, trigger_count: 0, search_failures: 0 };
        const cron = cronOf(job);
        expect(kindAfter([...reads, failed], cron)).toBe('failing');
        expect(kindAfter([...reads, { ...stuck, stats: triggered }], cron)).toBe('stalled');
        expect(['restarted', 'behind']).toContain(
          kindAfter([...reads, { ...stuck, stats: reset }], cron),
        );
      }),
    );
  });
});

const anyCount = fc.nat({ max: 5 });
const anyReading: fc.Arbitrary<Omit<JobReading, 'at'>> = fc.record({
  job_state: fc.constantFrom('started', 'indexing', 'stopped', 'stopping', 'paused'),
  position: fc.option(fc.integer({ min: start - 100 * minute, max: start })),
  stats: fc.record(
    {
      trigger_count: anyCount,
      pages_processed: anyCount,
      documents_processed: anyCount,
      rollups_indexed: anyCount,
      search_failures: anyCount,
      index_failures: anyCount,
    },
    {
      requiredKeys: ['trigger_count', 'pages_processed', 'documents_processed', 'rollups_indexed'],
    },
  ),
});

describe('whatever is read', () => {
  it('one read is not enough for failing, stalled, restarted or fine', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        expect(['behind', 'not_run_yet', 'not_running', 'unknown']).toContain(
          kindAfter([{ at: start, ...reading }], '0 * * * * ?'),
        );
      }),
    );
  });

  it('without a failure counter that grows there is no failing', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { minLength: 1 }), (readings) => {
        const reads = readings.map((reading, index) => ({
          at: start + index * minute,
          ...reading,
          stats: { ...reading.stats, search_failures: 0, index_failures: 0 },
        }));
        expect(kindAfter(reads, '0 * * * * ?')).not.toBe('failing');
      }),
    );
  });

  it('without a counter that falls there is no restart', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { minLength: 1 }), (readings) => {
        const reads = readings.map((reading, index) => ({
          at: start + index * minute,
          ...reading,
          stats: {
            trigger_count: index,
            pages_processed: index,
            documents_processed: index,
            rollups_indexed: index,
          },
        }));
        expect(kindAfter(reads, '0 * * * * ?')).not.toBe('restarted');
      }),
    );
  });
});
