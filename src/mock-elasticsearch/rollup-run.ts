import { parseTimeValue } from './time-value.ts';
import type { JobRecord, RollupRun } from './job-record.ts';
import { seededBetween, seededFraction } from './seeded-random.ts';

/**
 * What a run that begins now has to do: everything after `current_position` and before
 * `now - delay`, rounded down to the interval (elasticsearch#42158).
 */
export function planRun(job: JobRecord, now: number): RollupRun {
  const { buckets, volume } = job;
  const last = lastPosition(job);
  const first =
    last === null ? buckets.startOf(volume.since) : buckets.startOf(last + buckets.length * 1.5);
  const end = endOfRun(job, now);
  const count = Math.max(Math.round((end - first) / buckets.length), 0);
  return {
    first,
    rollups: count * volume.rollups_per_bucket,
    rollups_done: 0,
    page_ends_at: now + volume.page_ms,
    held: false,
  };
}

/** The end of the last bucket that is complete for a run that begins at `now`. */
function endOfRun({ buckets, config }: JobRecord, now: number): number {
  const delay = parseTimeValue(config.groups.date_histogram.delay ?? '0') ?? 0;
  return buckets.startOf(now - delay);
}

/** Where a run that began at `ranAt` (ms, UTC), and finished, leaves the job: at its last bucket. */
export function positionAfterRun(
  job: JobRecord,
  ranAt: number,
  inBucket: number,
): JobRecord['current_position'] {
  const { buckets } = job;
  const last = buckets.startOf(endOfRun(job, ranAt) - buckets.length / 2);
  return positionAt(job, last, inBucket);
}

/** The start of the last bucket that was rolled up (ms, UTC), or null before the first page. */
function lastPosition(job: JobRecord): number | null {
  const { field } = job.config.groups.date_histogram;
  const position = job.current_position?.[`${field}.date_histogram`];
  return typeof position === 'number' ? position : null;
}

/**
 * Books the page in flight: counters and position move. Answers whether it was the last one, which
 * is always an empty one.
 */
export function finishPage(job: JobRecord, run: RollupRun): { last: boolean } {
  const { stats, volume, seed } = job;
  const rollups = Math.min(job.config.page_size, run.rollups - run.rollups_done);
  const variation = 0.9 + seededFraction(seed, stats.pages_processed) * 0.2;
  run.rollups_done += rollups;
  stats.pages_processed += 1;
  stats.rollups_indexed += rollups;
  stats.documents_processed += Math.round(rollups * volume.documents_per_rollup * variation);
  stats.search_total += 1;
  stats.search_time_in_ms += seededBetween(seed, stats.search_total, 3, 60);
  stats.processing_total += 1;
  stats.processing_time_in_ms += seededBetween(seed, stats.processing_total, 0, 4);
  if (rollups === 0) return { last: true };
  stats.index_total += 1;
  stats.index_time_in_ms += seededBetween(seed, stats.index_total, 8, 140);
  job.current_position = positionOf(job, run);
  return { last: false };
}

/** Books a search that failed: nothing else of the job changes, so only this counter tells. */
export function failSearch(job: JobRecord): void {
  job.stats.search_failures += 1;
}

function positionOf(job: JobRecord, run: RollupRun): JobRecord['current_position'] {
  const { buckets, volume } = job;
  const bucket = Math.floor((run.rollups_done - 1) / volume.rollups_per_bucket);
  const inBucket = (run.rollups_done - 1) % volume.rollups_per_bucket;
  const start = buckets.startOf(run.first + (bucket + 0.5) * buckets.length);
  return positionAt(job, start, inBucket);
}

/** The composite aggregation's after key at a bucket: its keys are sorted. */
function positionAt(
  { config, sources }: JobRecord,
  bucketStart: number,
  inBucket: number,
): JobRecord['current_position'] {
  const entries: [string, string | number][] = [
    [`${config.groups.date_histogram.field}.date_histogram`, bucketStart],
  ];
  const fields = sources[0]?.fields;
  for (const field of config.groups.terms?.fields ?? []) {
    const source = fields?.[field];
    const value = source?.values?.[inBucket % source.values.length] ?? `value-${inBucket}`;
    entries.push([`${field}.terms`, source?.type === 'long' ? 200 + inBucket : value]);
  }
  const histogram = config.groups.histogram;
  for (const field of histogram?.fields ?? [])
    entries.push([`${field}.histogram`, (histogram?.interval ?? 1) * (inBucket % 5)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
