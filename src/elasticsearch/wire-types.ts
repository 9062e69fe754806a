/**
 * What Elasticsearch sends and takes, in its own names (snake_case), from 6.3 to 9.x.
 *
 * Types only: everything of ours may import them, and they import nothing.
 * Sources: `RollupJobConfig`, `RollupJobStatus`, `RollupIndexerJobStats` of x-pack/plugin/core, and
 * the rollup pages of the Elasticsearch reference.
 */

/** The five states that Elasticsearch has; a later version may send another one (see `job_state`). */
export type KnownJobState = 'stopped' | 'started' | 'indexing' | 'stopping' | 'aborting';

/** `groups.date_histogram`: exactly one of the three intervals is set. `interval` only up to 7.1. */
export interface DateHistogramGroup {
  field: string;
  interval?: string;
  calendar_interval?: string;
  fixed_interval?: string;
  /** A time value such as `7d`. Labelled "Latency buffer". */
  delay?: string;
  time_zone?: string;
}

export interface RollupJobGroups {
  date_histogram: DateHistogramGroup;
  histogram?: { interval: number; fields: string[] };
  terms?: { fields: string[] };
}

export interface MetricConfig {
  field: string;
  metrics: string[];
}

export interface RollupJobConfig {
  id: string;
  index_pattern: string;
  rollup_index: string;
  /** A Quartz expression: seconds first, six or seven fields, evaluated in UTC. */
  cron: string;
  groups: RollupJobGroups;
  metrics: MetricConfig[];
  /** A time value such as `20s`. */
  timeout: string;
  page_size: number;
}

export interface RollupJobStatus {
  /** A `KnownJobState`, or what a version that we do not know sends. */
  job_state: string;
  /** The composite aggregation's after key; absent until the first page has been processed. */
  current_position?: Record<string, string | number | boolean | null>;
  /** 6.4 to 7.17 only. */
  upgraded_doc_id?: boolean;
}

/** Counters and times (ms) in the memory of the job's node: all 0 again after it restarts. */
export interface RollupJobStats {
  pages_processed: number;
  documents_processed: number;
  rollups_indexed: number;
  trigger_count: number;
  /** The following six since 6.6. */
  index_time_in_ms?: number;
  index_total?: number;
  index_failures?: number;
  search_time_in_ms?: number;
  search_total?: number;
  search_failures?: number;
  /** Both since about 7.7. */
  processing_time_in_ms?: number;
  processing_total?: number;
}

export interface RollupJob {
  config: RollupJobConfig;
  status: RollupJobStatus;
  stats: RollupJobStats;
}

/** The body of PUT: the id stands in the path, and what is left out takes Elasticsearch's default. */
export type NewJobConfig = Omit<RollupJobConfig, 'id' | 'metrics' | 'timeout'> &
  Partial<Pick<RollupJobConfig, 'metrics' | 'timeout'>>;

/** What `_field_caps` tells of a field for one of the types that it has. */
export interface FieldCapability {
  aggregatable: boolean;
  /** The indices in which it has this type; only where it has several. */
  indices?: string[];
  /** The indices in which it cannot be aggregated; only where it can in others. */
  non_aggregatable_indices?: string[];
}

export interface FieldCaps {
  /** The indices that the pattern stands for; since 7.2. */
  indices?: string[];
  /** By the field's name, then by its type. */
  fields: Record<string, Record<string, FieldCapability>>;
}

/** What `_rollup/data` tells of one job; of a deleted one too, as long as its rollup index is there. */
export interface RollupJobCaps {
  job_id: string;
  rollup_index: string;
  index_pattern: string;
}

/** By index pattern (`_rollup/data/<pattern>`) or by rollup index (`<index>/_rollup/data`). */
export type RollupCaps = Record<string, { rollup_jobs: RollupJobCaps[] }>;

/** One link of Elasticsearch's chain of causes. */
export interface ErrorCause {
  type: string;
  reason: string | null;
  caused_by?: ErrorCause;
  root_cause?: ErrorCause[];
  stack_trace?: string;
  header?: Record<string, string | string[]>;
  'license.expired.feature'?: string;
}
