import { replaceEqualDeep } from '@tanstack/react-query';
import type { ListedJob, RollupJobSummary } from '../elasticsearch/rollup-job-summary.ts';
import type { Interval } from '../rollup/interval.ts';
import { intervalOf } from '../rollup/interval.ts';
import { parseTimeValue } from '../rollup/time-value.ts';
import type { Histories } from './health/histories.ts';
import type { JobHealth } from './health/job-health.ts';
import { jobHealth } from './health/job-health.ts';

/** One line of the table: the job with what is computed from it once per reading. */
export type JobRow = ReadableRow | MalformedRow;

export interface ReadableRow extends JobHealth {
  kind: 'job';
  key: string;
  job: RollupJobSummary;
  interval: Interval;
  /** The delay in ms: 0 where there is none, null where it cannot be read. */
  delayMs: number | null;
  /** All that a search looks in, in one lower-case text. */
  haystack: string;
}

export interface MalformedRow {
  kind: 'malformed';
  key: string;
  id: string | null;
  problem: string;
  haystack: string;
}

/** The job's id; `null` for a malformed one without an id. */
export function idOfRow(row: JobRow): string | null {
  return row.kind === 'job' ? row.job.config.id : row.id;
}

/** The same of one reading after the other: a row that is equal to the one before is that one, as all of them are. */
export function successiveRows(): typeof jobRows {
  let earlier: readonly JobRow[] = [];
  return (jobs, histories, readAt) => {
    const before = new Map(earlier.map((row) => [row.key, row]));
    const rows = jobRows(jobs, histories, readAt).map((row) => {
      const known = before.get(row.key);
      return known && isSameRow(known, row) ? known : row;
    });
    if (!isSameList(rows, earlier)) earlier = rows;
    return earlier;
  };
}

function isSameRow(a: JobRow, b: JobRow): boolean {
  if (a.kind === 'malformed') return replaceEqualDeep(a, b) === a;
  return b.kind === 'job' && a.job === b.job && isSameHealth(a, b);
}

function isSameHealth(a: JobHealth, b: JobHealth): boolean {
  return (
    a.nextRun === b.nextRun &&
    replaceEqualDeep(a.lag, b.lag) === a.lag &&
    replaceEqualDeep(a.health, b.health) === a.health
  );
}

function isSameList(rows: readonly JobRow[], others: readonly JobRow[]): boolean {
  return rows.length === others.length && rows.every((row, i) => row === others[i]);
}

/** The rows of the jobs, in the same order. */
export function jobRows(
  jobs: readonly ListedJob[],
  histories: Histories,
  /** When the jobs were read (ms since 1970). */
  readAt: number,
): readonly JobRow[] {
  const seen = new Map<string, number>();
  // No cluster has a job twice, but a table whose keys are not unique is not drawn right.
  const keyOf = (id: string) => {
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return times === 0 ? `job ${id}` : `${String(times + 1)}× job ${id}`;
  };
  return jobs.map((listed, position) =>
    listed.kind === 'job'
      ? readableRow(
          listed.job,
          keyOf(listed.job.config.id),
          jobHealth(listed.job, histories, readAt),
        )
      : {
          kind: 'malformed',
          key: `malformed ${String(position)}`,
          ...listed.malformed,
          haystack: (listed.malformed.id ?? '').toLowerCase(),
        },
  );
}

function readableRow(job: RollupJobSummary, key: string, health: JobHealth): ReadableRow {
  return { kind: 'job', key, job, ...configured(job), ...health };
}

type Configured = Pick<ReadableRow, 'interval' | 'delayMs' | 'haystack'>;

/** A job that is read again and has not changed is the same object, so this is worked out once for it. */
const known = new WeakMap<RollupJobSummary, Configured>();

/** What a row has from its job's configuration alone. */
function configured(job: RollupJobSummary): Configured {
  const earlier = known.get(job);
  if (earlier) return earlier;
  const { date_histogram } = job.config.groups;
  const { delay } = date_histogram;
  const found = {
    interval: intervalOf(date_histogram),
    delayMs: delay === undefined ? 0 : (parseTimeValue(delay)?.ms ?? null),
    haystack: searchedTexts(job).join('\n').toLowerCase(),
  };
  known.set(job, found);
  return found;
}

/** What a search looks in: the job's name, its indices, and the fields that it rolls up. */
function searchedTexts({ config }: RollupJobSummary): string[] {
  const { date_histogram, terms, histogram } = config.groups;
  return [
    config.id,
    config.index_pattern,
    config.rollup_index,
    date_histogram.field,
    ...(terms?.fields ?? []),
    ...(histogram?.fields ?? []),
    ...config.metrics.map(({ field }) => field),
  ];
}
