import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import type { MockCluster } from './cluster.ts';
import { ControlError } from './control-input.ts';
import type { JobBody } from './control-schemas.ts';
import { releasePage } from './job-actions.ts';
import { createJobRecord, renderJob } from './job-record.ts';
import { setState } from './job-state.ts';

function defaultConfig(id: string): RollupJobConfig {
  return {
    id,
    index_pattern: 'sensor-*',
    rollup_index: 'placed_rollup',
    cron: '0 0 * * * ?',
    groups: {
      date_histogram: {
        field: 'timestamp',
        fixed_interval: '1h',
        delay: '1d',
        time_zone: 'UTC',
      },
    },
    metrics: [],
    timeout: '20s',
    page_size: 1000,
  };
}

/**
 * Puts a job in place as it is described, without validation. What is left out keeps the value of
 * the job with that id, or a default. A job between states stays there until it is stopped or
 * released.
 */
export function placeJob(cluster: MockCluster, id: string, { config, status, stats }: JobBody) {
  const old = cluster.store.get(id);
  // The shape was checked; what the schema lets through beyond it is what the caller wants shown.
  const merged = { ...(old?.config ?? defaultConfig(id)), ...defined(config ?? {}) };
  const placed = merged as RollupJobConfig;
  const sources = cluster.indices.sourcesOf(placed.index_pattern);
  const job = createJobRecord(placed, cluster.clock.now(), sources);
  job.stats = { ...(old?.stats ?? job.stats), ...defined(stats ?? {}) };
  job.search_fails = old?.search_fails ?? false;
  const position = status?.current_position;
  job.current_position = position === undefined ? old?.current_position : (position ?? undefined);
  setState(job, status?.job_state ?? old?.job_state ?? 'stopped');
  cluster.store.put(job);
  cluster.store.remember(job.config);
  cluster.scheduler.arm(job);
  return renderJob(job, cluster.profile);
}

/** Without the keys that are there but undefined, so that spreading it overwrites nothing. */
type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}

/** Lets a held job go on: its page ends now, and an aborting one is gone. */
export function releaseJob(cluster: MockCluster, id: string) {
  const job = cluster.store.get(id);
  if (!job) throw new ControlError(`There is no job "${id}".`, 404);
  if (job.job_state === 'aborting') {
    cluster.store.remove(id);
    return { released: id };
  }
  if (job.run) releasePage(job.run, cluster.clock.now());
  cluster.scheduler.arm(job);
  // The page is due now; a clock that stands still would not come to it.
  cluster.clock.advance(0);
  return { released: id };
}
