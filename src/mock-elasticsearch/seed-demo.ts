import type { DemoJob } from './seed-demo-jobs.ts';
import { demoJobs } from './seed-demo-jobs.ts';
import type { IndexStore } from './index-store.ts';
import type { JobRecord } from './job-record.ts';
import { createJobRecord } from './job-record.ts';
import { setState } from './job-state.ts';
import { lastRunUntil } from './quartz-schedule.ts';
import { planRun, positionAfterRun } from './rollup-run.ts';
import { seededFraction } from './seeded-random.ts';

/** The jobs of the demo as they stand at `now` (ms, UTC). */
export function seedDemoJobs(now: number, indices: IndexStore): JobRecord[] {
  return demoJobs.map((demo) => createDemoJob(demo, now, indices));
}

function createDemoJob(demo: DemoJob, now: number, indices: IndexStore): JobRecord {
  const job = createJobRecord(demo.config, now, indices.sourcesOf(demo.config.index_pattern));
  setState(job, demo.job_state);
  setCounters(job, demo);
  job.search_fails = demo.search_fails ?? false;
  if (demo.page_ms !== undefined) job.volume.page_ms = demo.page_ms;
  if (demo.lag_ms !== null) {
    const lastRun =
      demo.lag_ms === undefined ? lastRunUntil(demo.config.cron, now) : now - demo.lag_ms;
    job.current_position = positionAfterRun(job, lastRun ?? now, 7);
  }
  if (demo.job_state === 'indexing') job.run = planRun(job, now);
  return job;
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
