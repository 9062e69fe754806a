import type { DateHistogramGroup, RollupJobStatus } from '../elasticsearch/wire-types.ts';

/** What of a job says how far it has come. */
export interface JobPosition {
  config: { groups: { date_histogram: Pick<DateHistogramGroup, 'field'> } };
  status: Pick<RollupJobStatus, 'current_position'>;
}

/**
 * The start of the last bucket that a job has worked on (ms since 1970, UTC). It stands in the composite
 * aggregation's after key, `RollupField.formatIndexerAggName`. `none` before the first page;
 * `unreadable` where there is a position and no date in it.
 */
export function datePositionOf(job: JobPosition): number | 'none' | 'unreadable' {
  const position = job.status.current_position;
  if (position == null) return 'none';
  const key = `${job.config.groups.date_histogram.field}.date_histogram`;
  const value = Object.hasOwn(position, key) ? position[key] : undefined;
  const isText = typeof value === 'string' && /^-?\d+$/.test(value);
  const ms = isText ? Number(value) : value;
  return typeof ms === 'number' && Math.abs(ms) <= lastDate ? ms : 'unreadable';
}

/** The last moment that a `Date` can hold. */
const lastDate = 8.64e15;
