import type { RollupJob, RollupJobStats, RollupJobStatus } from '../elasticsearch/wire-types.ts';
import { datePositionOf } from './date-position.ts';
import { isRunning } from './job-state.ts';

/**
 * What successive reads of a job tell that one read cannot. Elasticsearch names no error and no last run:
 * a job that fails goes back to `started`, and only counters move (elastic/elasticsearch#54261).
 * A history is of fixed size, and all its times are those of the reader's clock (ms since 1970).
 */
export interface JobHistory {
  latest: JobReading;
  /** The first read of those without a break in which the job was started or indexing. */
  runningSince: number | null;
  /** The last reading between two runs: from one such to the next there are whole runs. */
  atRest: JobReading | null;
  /** The last read at which pages, documents, rollups or the position had moved. */
  lastMove: { at: number; trigger_count: number };
  /** Since this read the job was `started` in every one, and was not triggered. */
  waitingSince: number | null;
  failures: FailureGrowth | null;
  reset: CounterReset | null;
  advance: PositionAdvance | null;
  emptyRun: EmptyRun | null;
}

/** One read of a job. */
export interface JobReading {
  at: number;
  job_state: string;
  /** See `datePositionOf`; null where there is none. */
  position: number | null;
  stats: JobCounters;
}

/** The failures only since 6.6. */
export type JobCounters = Pick<
  RollupJobStats,
  | 'pages_processed'
  | 'documents_processed'
  | 'rollups_indexed'
  | 'trigger_count'
  | 'search_failures'
  | 'index_failures'
>;

/** Failures that were added after the read at `from`, the last of them before the read at `to`. */
export interface FailureGrowth {
  from: number;
  to: number;
  search_failures: number;
  index_failures: number;
}

/** A counter that was lower at `to` than at `from`. */
export interface CounterReset {
  from: number;
  to: number;
  counter: (typeof counters)[number];
  before: number;
  after: number;
}

export interface PositionAdvance {
  from: number;
  to: number;
  /** Null where the first page came between the two reads. */
  before: number | null;
  after: number;
}

/** Between two reads a run began, found nothing and ended without a failure. */
export interface EmptyRun {
  from: number;
  to: number;
}

export function readingOf(
  job: Parameters<typeof datePositionOf>[0] &
    Pick<RollupJob, 'stats'> & {
      status: Pick<RollupJobStatus, 'job_state'>;
    },
  at: number,
): JobReading {
  const position = datePositionOf(job);
  return {
    at,
    job_state: job.status.job_state,
    position: typeof position === 'number' ? position : null,
    stats: job.stats,
  };
}

/**
 * The history after one more read; one that is not newer than the last changes nothing. What speaks
 * against a job is forgotten when it is stopped, and what a restart of its node took away with its counters.
 */
export function observe(history: JobHistory | undefined, reading: JobReading): JobHistory {
  if (!history) return firstRead(reading);
  const before = history.latest;
  if (reading.at <= before.at) return history;
  if (!isRunning(reading.job_state)) return firstRead(reading);

  const reset = counterReset(before, reading);
  const added = failuresAdded(before, reading, reset !== null);
  const failed = added.search_failures + added.index_failures > 0;
  if (reset || history.runningSince === null) {
    return {
      ...firstRead(reading),
      runningSince: history.runningSince ?? reading.at,
      reset,
      failures: failed ? { from: before.at, to: reading.at, ...added } : null,
    };
  }

  const moved = hasMoved(before, reading);
  const run = cleanRun(history.atRest, reading);
  const advance = positionAdvance(before, reading);
  return {
    latest: reading,
    runningSince: history.runningSince,
    atRest: reading.job_state === 'started' ? reading : history.atRest,
    lastMove: moved
      ? { at: reading.at, trigger_count: reading.stats.trigger_count }
      : history.lastMove,
    waitingSince: waitingSince(history, reading),
    failures: failed
      ? joined(history.failures, { from: before.at, to: reading.at, ...added })
      : advance || run
        ? null
        : history.failures,
    reset: moved && !failed ? null : history.reset,
    advance: advance ?? history.advance,
    emptyRun: emptyRun(history, reading, run),
  };
}

export const counters = [
  'trigger_count',
  'pages_processed',
  'documents_processed',
  'rollups_indexed',
  'search_failures',
  'index_failures',
] as const;

function firstRead(reading: JobReading): JobHistory {
  const { at, job_state, stats } = reading;
  const waiting = job_state === 'started';
  return {
    latest: reading,
    runningSince: isRunning(job_state) ? at : null,
    atRest: waiting ? reading : null,
    lastMove: { at, trigger_count: stats.trigger_count },
    waitingSince: waiting ? at : null,
    failures: null,
    reset: null,
    advance: null,
    emptyRun: null,
  };
}

function counterReset(before: JobReading, after: JobReading): CounterReset | null {
  for (const counter of counters) {
    const was = before.stats[counter];
    const is = after.stats[counter];
    if (was !== undefined && is !== undefined && is < was)
      return { from: before.at, to: after.at, counter, before: was, after: is };
  }
  return null;
}

/** After a reset counting began at 0, so all that is counted now is new. */
function failuresAdded(before: JobReading, after: JobReading, wasReset: boolean) {
  const added = (counter: 'search_failures' | 'index_failures') => {
    const is = after.stats[counter] ?? 0;
    return wasReset ? is : is - (before.stats[counter] ?? is);
  };
  return { search_failures: added('search_failures'), index_failures: added('index_failures') };
}

function joined(earlier: FailureGrowth | null, later: FailureGrowth): FailureGrowth {
  if (!earlier) return later;
  return {
    from: earlier.from,
    to: later.to,
    search_failures: earlier.search_failures + later.search_failures,
    index_failures: earlier.index_failures + later.index_failures,
  };
}

function hasMoved(before: JobReading, after: JobReading): boolean {
  return (
    before.stats.pages_processed !== after.stats.pages_processed || foundSomething(before, after)
  );
}

function foundSomething(before: JobReading, after: JobReading): boolean {
  return (
    before.position !== after.position ||
    before.stats.documents_processed !== after.stats.documents_processed ||
    before.stats.rollups_indexed !== after.stats.rollups_indexed
  );
}

/**
 * Did runs begin and end between two reads at rest, each with a page and none with a failure? The last,
 * empty page of a run counts too; a search that fails leaves none.
 */
function cleanRun(
  rest: JobReading | null,
  reading: JobReading,
): { from: number; found: 'something' | 'nothing' } | null {
  if (!rest || reading.job_state !== 'started') return null;
  const runs = reading.stats.trigger_count - rest.stats.trigger_count;
  const pages = reading.stats.pages_processed - rest.stats.pages_processed;
  const { search_failures, index_failures } = failuresAdded(rest, reading, false);
  if (runs < 1 || pages < runs || search_failures + index_failures > 0) return null;
  return { from: rest.at, found: foundSomething(rest, reading) ? 'something' : 'nothing' };
}

function emptyRun(
  history: JobHistory,
  reading: JobReading,
  run: ReturnType<typeof cleanRun>,
): EmptyRun | null {
  if (foundSomething(history.latest, reading)) return null;
  return run?.found === 'nothing' ? { from: run.from, to: reading.at } : history.emptyRun;
}

function waitingSince(history: JobHistory, reading: JobReading): number | null {
  if (reading.job_state !== 'started') return null;
  const sameCount = history.latest.stats.trigger_count === reading.stats.trigger_count;
  return (sameCount ? history.waitingSince : null) ?? reading.at;
}

function positionAdvance(before: JobReading, after: JobReading): PositionAdvance | null {
  if (after.position === null || after.position <= (before.position ?? -Infinity)) return null;
  return { from: before.at, to: after.at, before: before.position, after: after.position };
}
