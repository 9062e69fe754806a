import type { DateHistogramGroup, RollupJobStatus } from '../elasticsearch/wire-types.ts';
import { bucketsBetween, nextBucket, startOfBucket } from './bucket.ts';
import { datePositionOf } from './date-position.ts';
import { intervalOf } from './interval.ts';
import { parseTimeValue } from './time-value.ts';
import { timeZoneOf } from './time-zone.ts';

/** What of a job says how far behind it is. */
export interface LaggingJob {
  config: { groups: { date_histogram: DateHistogramGroup } };
  status: Pick<RollupJobStatus, 'current_position'>;
}

export type Lag =
  | {
      kind: 'known';
      /** Documents before this moment are in the rollup index (ms since 1970, UTC). */
      rolledUpThrough: number;
      /** Documents before this moment are old enough to be (ms since 1970, UTC). */
      due: number;
      /** From the one to the other, in ms; 0 when the job is up to date. */
      behindBy: number;
      /** The same in buckets (see `bucketsBetween`). */
      bucketsBehind: number;
    }
  /** No page has been processed yet. */
  | { kind: 'never_run' }
  | { kind: 'unknown'; reason: LagObstacle };

export type LagObstacle =
  | 'interval_unreadable'
  | 'time_zone_unknown'
  | 'delay_unreadable'
  /** There is a position, and no date in it. */
  | 'no_date_position';

/**
 * How far a job's data is behind `now` (ms since 1970, UTC). A run takes what is older than
 * `now - delay`, rounded down to the interval (`RollupIndexer#onStart`), so an up-to-date job is behind by 0.
 *
 * Two things cannot be seen here. While a run is at work its last bucket may be half done. And a position
 * is that of the last document: a source without newer ones looks like a job that lags (see `healthOf`).
 */
export function lagOf(job: LaggingJob, now: number): Lag {
  const group = job.config.groups.date_histogram;
  const position = datePositionOf(job);
  if (position === 'none') return { kind: 'never_run' };
  if (position === 'unreadable') return { kind: 'unknown', reason: 'no_date_position' };
  const delay = delayOf(group);
  if (delay === null) return { kind: 'unknown', reason: 'delay_unreadable' };
  if (!timeZoneOf(group.time_zone)) return { kind: 'unknown', reason: 'time_zone_unknown' };

  const interval = intervalOf(group);
  const due = startOfBucket(now - delay, interval, group.time_zone);
  const rolledUpThrough = nextBucket(position, interval, group.time_zone);
  if (rolledUpThrough === null) return { kind: 'unknown', reason: 'interval_unreadable' };
  // No date is so long ago.
  if (due === null) return { kind: 'unknown', reason: 'delay_unreadable' };
  return {
    kind: 'known',
    rolledUpThrough,
    due,
    behindBy: Math.max(0, due - rolledUpThrough),
    bucketsBehind: bucketsBetween(rolledUpThrough, due, interval, group.time_zone) ?? 0,
  };
}

/** The latency buffer in ms. `TimeValue` takes a bare `0` too. */
function delayOf({ delay }: Pick<DateHistogramGroup, 'delay'>): number | null {
  if (delay == null || delay === '0') return 0;
  return parseTimeValue(delay)?.ms ?? null;
}
