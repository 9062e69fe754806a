import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import type { DemoJob } from './seed-demo-jobs.ts';
import { demoJobs } from './seed-demo-jobs.ts';
import type { JobRecord } from './job-record.ts';
import { createJobRecord } from './job-record.ts';
import { setState } from './job-state.ts';
import { nextRunAfter } from './quartz-schedule.ts';
import { planRun, positionAt } from './rollup-run.ts';
import { seededFraction } from './seeded-random.ts';
import { parseTimeValue } from './time-value.ts';

/** The jobs of the demo as they stand at `now` (ms, UTC). */
export function seedDemoJobs(now: number): JobRecord[] {
  return demoJobs.map((demo) => createDemoJob(demo, now));
}

function createDemoJob(demo: DemoJob, now: number): JobRecord {
  const job = createJobRecord(demo.config, now);
  setState(job, demo.job_state);
  setCounters(job, demo);
  job.search_fails = demo.search_fails ?? false;
  if (demo.page_ms !== undefined) job.volume.page_ms = demo.page_ms;
  if (demo.lag_ms !== null) {
    const behind = demo.lag_ms ?? sinceLastRun(demo.config, now);
    const delay = parseTimeValue(demo.config.groups.date_histogram.delay ?? '0') ?? 0;
    const start = job.buckets.startOf(now - delay - behind - job.buckets.length / 2);
    job.current_position = positionAt(demo.config, start, 7);
  }
  if (demo.job_state === 'indexing') job.run = planRun(job, now);
  return job;
}

/** How long ago a regular schedule ran last, in ms. */
function sinceLastRun({ cron }: RollupJobConfig, now: number): number {
  const next = nextRunAfter(cron, now);
  const afterNext = next === null ? null : nextRunAfter(cron, next);
  if (next === null || afterNext === null) return 0;
  return Math.max(afterNext - next - (next - now), 0);
}

function setCounters(job: JobRecord, { counters, search_failures = 0 }: DemoJob): void {
  const [trigger_count, pages, documents, rollups] = counters;
  const speed = 0.8 + seededFraction(job.seed, 1) * 0.4;
  const indexed = Math.max(pages - trigger_count, 0);
  job.stats = {
    pages_processed: pages,
    documents_processed: documents,
    rollups_indexed: rollups,
    trigger_count,
    index_time_in_ms: Math.round(indexed * 41 * speed),
    index_total: indexed,
    index_failures: 0,
    search_time_in_ms: Math.round(pages * 23 * speed),
    search_total: pages,
    search_failures,
    processing_time_in_ms: Math.round(pages * 1.7 * speed),
    processing_total: pages,
  };
}
