import type { DateHistogramGroup, RollupJobConfig } from '../elasticsearch/wire-types.ts';
import type { IndexStore } from './index-store.ts';
import type { JobRecord } from './job-record.ts';
import { createJobRecord } from './job-record.ts';
import type { JobStore } from './job-store.ts';
import { lastRunUntil } from './quartz-schedule.ts';
import { positionAfterRun } from './rollup-run.ts';
import { setState } from './job-state.ts';
import { seededBetween, seededFraction } from './seeded-random.ts';

interface Template {
  index_pattern: string;
  date_histogram: DateHistogramGroup;
  terms: string[];
  metrics: RollupJobConfig['metrics'];
}

const templates: readonly Template[] = [
  {
    index_pattern: 'web-logs-*',
    date_histogram: { field: '@timestamp', fixed_interval: '60m', delay: '15m' },
    terms: ['host.name'],
    metrics: [{ field: 'response_time', metrics: ['avg', 'max'] }],
  },
  {
    index_pattern: 'sensor-*',
    date_histogram: { field: 'timestamp', fixed_interval: '10m', delay: '1h' },
    terms: ['node'],
    metrics: [{ field: 'temperature', metrics: ['min', 'max', 'sum'] }],
  },
  {
    index_pattern: 'metrics-*',
    date_histogram: { field: '@timestamp', calendar_interval: '1h', time_zone: 'Europe/Berlin' },
    terms: ['service.name'],
    metrics: [{ field: 'system.cpu.total.pct', metrics: ['avg'] }],
  },
  {
    index_pattern: 'orders*',
    date_histogram: { field: 'order_date', calendar_interval: '1d', delay: '1d' },
    terms: ['category', 'currency'],
    metrics: [{ field: 'total_price', metrics: ['sum', 'avg', 'value_count'] }],
  },
];

const schedules = [
  '0 0/15 * * * ?',
  '0 5 * * * ?',
  '0 35 * * * ?',
  '0 0 0/6 * * ?',
  '0 30 2 * * ?',
  '0 15 4 * * ?',
  '0 0 1 ? * MON',
  '0 0 5 1 * ?',
];

const pageSizes = [100, 500, 1000, 5000];

/** `count` jobs with new ids `<prefix>-0001` …: the same ones for the same prefix and time. */
export function seedGeneratedJobs(
  count: number,
  now: number,
  { store, indices }: { store: JobStore; indices: IndexStore },
  prefix = 'web-logs',
): JobRecord[] {
  const jobs: JobRecord[] = [];
  for (let number = 1; jobs.length < count; number++) {
    const id = `${prefix}-${String(number).padStart(4, '0')}`;
    if (!store.get(id)) jobs.push(createGeneratedJob(id, number, { now, indices }));
  }
  return jobs;
}

function createGeneratedJob(
  id: string,
  number: number,
  { now, indices }: { now: number; indices: IndexStore },
): JobRecord {
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[], step: number): T =>
    list[seededBetween(number, step, 0, list.length - 1)] as T;
  const { index_pattern, date_histogram, terms, metrics } = pick(templates, 1);
  const config: RollupJobConfig = {
    id,
    index_pattern,
    rollup_index: `rollup-${id.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}`,
    cron: pick(schedules, 2),
    groups: { date_histogram: { time_zone: 'UTC', ...date_histogram }, terms: { fields: terms } },
    metrics,
    timeout: '20s',
    page_size: pick(pageSizes, 3),
  };
  const job = createJobRecord(config, now, indices.sourcesOf(index_pattern));
  setState(job, stateOf(seededFraction(number, 4)));
  if (job.job_state === 'stopped' && number % 5 === 0) return job;
  const lastRun =
    job.job_state === 'started'
      ? lastRunUntil(config.cron, now)
      : now - seededBetween(number, 5, 1, 400) * job.buckets.length;
  job.current_position = positionAfterRun(job, lastRun ?? now, number);
  const triggers = seededBetween(number, 6, 1, 20_000);
  const rollups = triggers * seededBetween(number, 7, 3, 90);
  const pages = triggers + Math.ceil(rollups / config.page_size);
  job.stats = {
    ...job.stats,
    trigger_count: triggers,
    pages_processed: pages,
    rollups_indexed: rollups,
    documents_processed: rollups * seededBetween(number, 8, 20, 900),
    search_total: pages,
    search_time_in_ms: pages * 19,
    index_total: pages - triggers,
    index_time_in_ms: (pages - triggers) * 43,
    processing_total: pages,
    processing_time_in_ms: pages * 2,
  };
  return job;
}

function stateOf(fraction: number): string {
  if (fraction < 0.52) return 'stopped';
  if (fraction < 0.96) return 'started';
  if (fraction < 0.985) return 'indexing';
  return fraction < 0.993 ? 'stopping' : 'aborting';
}
