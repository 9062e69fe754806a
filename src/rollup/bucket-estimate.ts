import { nextRuns } from './schedule.ts';

/** What is known of the data that a job is to roll up; `null` for what is not. */
export interface SourceFigures {
  documents: number | null;
  /** When the first and the last document are from, in ms since 1970. */
  from: number | null;
  to: number | null;
  /** How many values each terms field has, and how many ranges each histogram field. */
  cardinalities: readonly (number | null)[];
}

/**
 * How many rollups a job makes, at most; `null` where it cannot be told. Elasticsearch counts many values
 * by estimate, and so is this one.
 */
export interface BucketEstimate {
  /** For one bucket of the date histogram, on the average over all of them. */
  perTimeBucket: number | null;
  /** For one run, once it has caught up; the longest pause of the next ten runs counts. */
  perRun: number | null;
  /** For all the data that there is today. */
  overall: number | null;
  /** A page size with which a run needs about ten pages. */
  pageSize: number | null;
}

const leastPageSize = 100;
/** `search.max_buckets` is 10,000 up to 7.9, and the composite aggregation counts each. */
const mostPageSize = 10_000;
const pagesOfRun = 10;

/**
 * Every rollup is a bucket of a composite aggregation: of time, and one value of each field. At most every
 * combination of values occurs in every bucket of time, and never more of them than there are documents, as
 * there is no bucket without one. A field that no document has counts as one value.
 *
 * @param intervalMs of the date histogram; null where it is not known
 * @param now where the runs begin that the schedule is asked for, in ms since 1970
 */
export function estimateBuckets(
  figures: SourceFigures,
  intervalMs: number | null,
  cron: string,
  now: number,
): BucketEstimate {
  const { documents, from, to, cardinalities } = figures;
  const combinations = product(cardinalities);
  const length = intervalMs !== null && intervalMs > 0 ? intervalMs : null;
  const timeBuckets = timeBucketsOf(from, to, length);
  const documentsPerBucket =
    documents === null || timeBuckets === null ? null : Math.ceil(documents / timeBuckets);
  const perTimeBucket = least(combinations, documentsPerBucket);
  const bucketsPerRun = timeBucketsOfRun(cron, length, now);
  const perRun = times(perTimeBucket, bucketsPerRun);
  return {
    perTimeBucket,
    perRun,
    overall: least(times(combinations, timeBuckets), documents),
    pageSize: perRun === null ? null : suitablePageSize(perRun),
  };
}

/** How many ranges of one width hold the values of a field, of which there are so many. */
export function rangesOf(
  values: number | null,
  extent: { least: number; most: number } | undefined,
  width: number,
): number | null {
  if (extent === undefined || !(width > 0)) return values;
  return least(values, Math.floor(extent.most / width) - Math.floor(extent.least / width) + 1);
}

/** How many buckets lie between two times, both ends included. */
function timeBucketsOf(from: number | null, to: number | null, length: number | null) {
  if (from === null || to === null || length === null) return null;
  return Math.max(1, Math.floor(to / length) - Math.floor(from / length) + 1);
}

const runsAhead = 11;

/** How many buckets of time come to be from one run to the next; a run without a new one does nothing. */
function timeBucketsOfRun(cron: string, length: number | null, now: number): number | null {
  const runs = nextRuns(cron, now, runsAhead);
  if (runs.length < 2 || length === null) return null;
  const pauses = runs.slice(1).map((run, index) => run - (runs[index] ?? run));
  return Math.max(1, Math.ceil(Math.max(...pauses) / length));
}

/** Rounded up to hundreds, and above a thousand to thousands, as a person would choose it. */
function suitablePageSize(perRun: number): number {
  const wanted = Math.min(Math.max(perRun / pagesOfRun, leastPageSize), mostPageSize);
  const unit = wanted > 1000 ? 1000 : 100;
  return Math.min(Math.ceil(wanted / unit) * unit, mostPageSize);
}

function product(numbers: readonly (number | null)[]): number | null {
  let all = 1;
  for (const number of numbers) {
    if (number === null) return null;
    all *= Math.max(number, 1);
  }
  return all;
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

/** The lesser of two bounds; an unknown one bounds nothing. */
function least(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
