import type {
  DateHistogramGroup,
  RollupJob,
  RollupJobConfig,
  RollupJobStats,
  RollupJobStatus,
} from '../elasticsearch/wire-types.ts';
import type { MockIndex } from './mock-index.ts';
import type { Buckets } from './rollup-interval.ts';
import { bucketsOf } from './rollup-interval.ts';
import { hashOf } from './seeded-random.ts';
import type { StatsKey, VersionProfile } from './version-profile.ts';

/** One run of a job's indexer, from a cron tick until nothing is left. */
export interface RollupRun {
  /** Start of the first bucket (ms, UTC) that this run rolls up. */
  first: number;
  /** How many rollup documents the run writes, and how many it has. */
  rollups: number;
  rollups_done: number;
  /** When the page in flight is done (ms, UTC). */
  page_ends_at: number;
  /** A held page never ends: the job stays in its state until it is released. */
  held: boolean;
}

/** How much data a job finds: invented, but always the same for the same job. */
interface JobVolume {
  rollups_per_bucket: number;
  documents_per_rollup: number;
  /** The oldest document (ms, UTC). */
  since: number;
  page_ms: number;
}

/** A job and what its node keeps about it. */
export interface JobRecord {
  config: RollupJobConfig;
  job_state: string;
  /** What a restarted node finds in the cluster state. */
  persisted_state: string;
  current_position: RollupJobStatus['current_position'];
  stats: Record<StatsKey, number>;
  run: RollupRun | null;
  /** What the index pattern stood for when the job was made. */
  sources: readonly MockIndex[];
  volume: JobVolume;
  buckets: Buckets;
  /** Every search of this job fails, which only `search_failures` tells. */
  search_fails: boolean;
  seed: number;
  /** Numbers the job's turns on a node, across all jobs; 0 until the store has it. */
  allocation: number;
  /** Since when the node has had the job's task (ms, UTC). */
  task_started_at: number;
  /** Counts the re-arming of the job, so that an event from before it is known as stale. */
  armed: number;
  /** Told of every change of state. */
  watchers: Set<() => void>;
}

export const noStats: Readonly<Record<StatsKey, number>> = {
  pages_processed: 0,
  documents_processed: 0,
  rollups_indexed: 0,
  trigger_count: 0,
  index_time_in_ms: 0,
  index_total: 0,
  index_failures: 0,
  search_time_in_ms: 0,
  search_total: 0,
  search_failures: 0,
  processing_time_in_ms: 0,
  processing_total: 0,
};

const historyMs = 30 * 86_400_000;

/** A stopped job over `sources` that has never run. `now` is the cluster's time (ms, UTC). */
export function createJobRecord(
  config: RollupJobConfig,
  now: number,
  sources: readonly MockIndex[],
): JobRecord {
  const seed = hashOf(config.id);
  const buckets = bucketsOf(config.groups.date_histogram);
  return {
    config,
    job_state: 'stopped',
    persisted_state: 'stopped',
    current_position: undefined,
    stats: { ...noStats },
    run: null,
    sources,
    volume: volumeOf(config, sources, { buckets, seed, now }),
    buckets,
    search_fails: false,
    seed,
    allocation: 0,
    task_started_at: now,
    armed: 0,
    watchers: new Set(),
  };
}

function volumeOf(
  config: RollupJobConfig,
  sources: readonly MockIndex[],
  { buckets, seed, now }: { buckets: Buckets; seed: number; now: number },
): JobVolume {
  const cardinality = (field: string) => sources[0]?.fields[field]?.cardinality ?? 8;
  const terms = config.groups.terms?.fields ?? [];
  const combinations = terms.reduce((product, field) => product * cardinality(field), 1);
  const histogram = config.groups.histogram ? 5 : 1;
  const rollups = Math.min(Math.max(combinations * histogram, 1), 500);
  const perDay = sources.reduce((sum, index) => sum + index.documents_per_day, 0) || 20_000;
  const documents = (perDay * buckets.length) / 86_400_000 / rollups;
  return {
    rollups_per_bucket: rollups,
    documents_per_rollup: Math.max(documents, 1),
    since: now - historyMs,
    page_ms: 400 + (seed % 500),
  };
}

/** The number of the job's task on its node. */
export function taskNumberOf({ allocation }: Pick<JobRecord, 'allocation'>): number {
  return 100 + allocation * 7;
}

/** The job's `status`, in GET and in the list of tasks. */
export function renderStatus(job: JobRecord, profile: VersionProfile): RollupJobStatus {
  const status: RollupJobStatus = { job_state: job.job_state };
  if (job.current_position) status.current_position = job.current_position;
  if (profile.upgraded_doc_id) status.upgraded_doc_id = true;
  return status;
}

/** The job as GET shows it in this version: keys, and their order, are the version's own. */
export function renderJob(job: JobRecord, profile: VersionProfile): RollupJob {
  const { config } = job;
  const stats: Partial<RollupJobStats> = {};
  for (const key of profile.stats_keys) stats[key] = job.stats[key];
  return {
    config: {
      id: config.id,
      index_pattern: config.index_pattern,
      rollup_index: config.rollup_index,
      cron: config.cron,
      groups: {
        ...config.groups,
        date_histogram: renderDateHistogram(config.groups.date_histogram, profile),
      },
      metrics: config.metrics,
      timeout: config.timeout,
      page_size: config.page_size,
    },
    status: renderStatus(job, profile),
    stats: stats as RollupJobStats,
  };
}

/** The group as a version names its interval. */
export function renderDateHistogram(
  group: DateHistogramGroup,
  profile: VersionProfile,
): DateHistogramGroup {
  const { interval, calendar_interval, fixed_interval, field, delay, time_zone = 'UTC' } = group;
  const value = fixed_interval ?? calendar_interval ?? interval ?? '1h';
  const typed = fixed_interval === undefined ? 'calendar_interval' : 'fixed_interval';
  return {
    [profile.typed_intervals ? typed : 'interval']: value,
    field,
    ...(delay === undefined ? {} : { delay }),
    time_zone,
  };
}
