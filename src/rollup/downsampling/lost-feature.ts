import type { CalendarUnit } from '../interval.ts';

/**
 * What of a rollup job downsampling does not do, does otherwise, or what had to be assumed; its words
 * stand in `jobs/downsampling/lost-in-words.ts`.
 */
export type LostFeature =
  /** The interval is missing, or no version that we know would send it: there are no requests. */
  | { kind: 'interval_unreadable'; interval: string | null }
  /** Downsampling, and date histograms over it, know fixed intervals only. */
  | {
      kind: 'calendar_interval';
      unit: CalendarUnit;
      interval: string;
      fixed_interval: string;
      /** The fixed one has the same buckets, in UTC. */
      isExact: boolean;
    }
  /** Buckets of downsampling begin in UTC. */
  | { kind: 'time_zone'; time_zone: string }
  /** A time series data stream has its time in `@timestamp`. */
  | { kind: 'timestamp_field'; field: string }
  /** A job waits so long for late documents; the policy counts from the rollover of an index. */
  | { kind: 'delay'; delay: string; min_age: string }
  | { kind: 'cron'; cron: string }
  /** Numbers cannot be grouped by ranges of them. */
  | { kind: 'histogram_group'; fields: readonly string[]; interval: number }
  /** Without a dimension there is no time series data stream: there are no requests. */
  | { kind: 'no_dimension' }
  /** Of documents of one time series and one time, the stream takes the first only. */
  | { kind: 'same_timestamp'; dimensions: readonly string[] }
  /** A stream takes no document without a field of `index.routing_path`; a job counts it, too. */
  | { kind: 'without_dimension'; fields: readonly string[] }
  /** Before 8.14 `index.routing_path` takes keywords only, and there is none. */
  | { kind: 'routing_by_number'; fields: readonly string[] }
  /** The job groups by the words of a text, and a dimension is a whole value. */
  | { kind: 'text_terms'; field: string }
  /** Fractions and dates can be no dimensions. */
  | { kind: 'terms_type'; field: string; type: string }
  /** A part of a multi-field: the stream has its parent instead. */
  | { kind: 'multi_field'; field: string; parent: string }
  /** Only numbers are metrics. */
  | { kind: 'date_metrics'; field: string; metrics: readonly string[] }
  | { kind: 'metric_type'; field: string; type: string }
  /** Up to 8.7.0 an index without a metric is not downsampled (elasticsearch#95352). */
  | { kind: 'no_metric' }
  /** A field is a dimension or a metric, not both. */
  | { kind: 'metric_is_dimension'; field: string }
  /** Downsampling keeps `min`, `max`, `sum` and `value_count` of each metric, and no choice of them. */
  | { kind: 'metrics_subset'; fields: readonly string[] }
  /** A gauge; a counter has another mapping, and keeps its last value. */
  | { kind: 'assumed_gauge'; fields: readonly string[] }
  /** Types that are not known, or differ between indices: `keyword` for the former, `double` for the latter. */
  | { kind: 'assumed_types'; dimensions: readonly string[]; metrics: readonly string[] }
  /** What there is stays where it is. */
  | { kind: 'old_data'; index_pattern: string; stream: string }
  /** The job would roll up the stream, too. */
  | { kind: 'pattern_matches_stream'; index_pattern: string; stream: string }
  /** Instead of `_rollup_search` on the rollup index there is a search on the stream. */
  | { kind: 'rollup_search'; rollup_index: string; stream: string };
