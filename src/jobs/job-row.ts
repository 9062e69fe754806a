import { replaceEqualDeep } from '@tanstack/react-query';
import type { ListedJob, RollupJobSummary } from '../elasticsearch/rollup-job-summary.ts';
import type { Interval } from '../rollup/interval.ts';
import { intervalOf } from '../rollup/interval.ts';
import { parseTimeValue } from '../rollup/time-value.ts';
import type { Histories } from './health/histories.ts';
import type { JobHealth } from './health/job-health.ts';
import { jobHealth } from './health/job-health.ts';

/** One line of the table: the job with what is computed from it, once per reading and only when it is asked for. */
export type JobRow = ReadableRow | MalformedRow;

export interface MalformedRow {
  kind: 'malformed';
  key: string;
  id: string | null;
  problem: string;
  haystack: string;
}

/** What jobs are judged by: their readings, the last of which was at `readAt` (ms since 1970). */
interface Evidence {
  histories: Histories;
  readAt: number;
}

/**
 * The row of a job that can be read. Of thousands of jobs the screen shows a few, so that each row is judged
 * when it is asked how its job fares, and not before.
 */
export class ReadableRow implements JobHealth {
  readonly kind = 'job';
  readonly key: string;
  readonly job: RollupJobSummary;
  #evidence: Evidence;
  #judged: JobHealth | undefined;
  #configured: Configured | undefined;

  constructor(key: string, job: RollupJobSummary, evidence: Evidence) {
    this.key = key;
    this.job = job;
    this.#evidence = evidence;
  }

  /**
   * The row after one more reading: this one as long as nobody can tell the difference, because nothing has
   * changed or nobody has asked.
   */
  after(job: RollupJobSummary, evidence: Evidence): ReadableRow {
    const next = new ReadableRow(this.key, job, evidence);
    if (job !== this.job) return next;
    next.#configured = this.#configured;
    if (this.#judged && !isSameHealth(this.#judged, next.#judgement)) return next;
    this.#evidence = evidence;
    return this;
  }

  get health(): JobHealth['health'] {
    return this.#judgement.health;
  }

  get lag(): JobHealth['lag'] {
    return this.#judgement.lag;
  }

  get nextRun(): JobHealth['nextRun'] {
    return this.#judgement.nextRun;
  }

  get interval(): Interval {
    return this.#configuration.interval;
  }

  /** The delay in ms: 0 where there is none, null where it cannot be read. */
  get delayMs(): number | null {
    return this.#configuration.delayMs;
  }

  /** All that a search looks in, in one lower-case text. */
  get haystack(): string {
    return this.#configuration.haystack;
  }

  get #judgement(): JobHealth {
    return (this.#judged ??= this.#judge());
  }

  #judge(): JobHealth {
    const { histories, readAt } = this.#evidence;
    return jobHealth(this.job, histories.get(this.job.config.id), readAt);
  }

  get #configuration(): Configured {
    return (this.#configured ??= configured(this.job));
  }
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
    const rows = rowsOf(jobs, histories, readAt, before);
    if (!isSameList(rows, earlier)) earlier = rows;
    return earlier;
  };
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
  return rowsOf(jobs, histories, readAt, new Map());
}

function rowsOf(
  jobs: readonly ListedJob[],
  histories: Histories,
  readAt: number,
  before: ReadonlyMap<string, JobRow>,
): readonly JobRow[] {
  const evidence = { histories, readAt };
  const seen = new Map<string, number>();
  // No cluster has a job twice, but a table whose keys are not unique is not drawn right.
  const keyOf = (id: string) => {
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return times === 0 ? `job ${id}` : `${String(times + 1)}× job ${id}`;
  };
  return jobs.map((listed, position) => {
    if (listed.kind === 'malformed') return malformedRow(listed.malformed, position, before);
    const { job } = listed;
    const key = keyOf(job.config.id);
    // A key that is not looked for need not be made into one text.
    const known = before.size === 0 ? undefined : before.get(key);
    return known?.kind === 'job' ? known.after(job, evidence) : new ReadableRow(key, job, evidence);
  });
}

function malformedRow(
  malformed: Pick<MalformedRow, 'id' | 'problem'>,
  position: number,
  before: ReadonlyMap<string, JobRow>,
): MalformedRow {
  const row: MalformedRow = {
    kind: 'malformed',
    key: `malformed ${String(position)}`,
    ...malformed,
    haystack: (malformed.id ?? '').toLowerCase(),
  };
  const known = before.get(row.key);
  return known?.kind === 'malformed' ? replaceEqualDeep(known, row) : row;
}

type Configured = Pick<ReadableRow, 'interval' | 'delayMs' | 'haystack'>;

/** What a row has from its job's configuration alone. */
function configured(job: RollupJobSummary): Configured {
  const { date_histogram } = job.config.groups;
  const { delay } = date_histogram;
  return {
    interval: intervalOf(date_histogram),
    delayMs: delay === undefined ? 0 : (parseTimeValue(delay)?.ms ?? null),
    haystack: searchedTexts(job).join('\n').toLowerCase(),
  };
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
