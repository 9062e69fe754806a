import type { Clock } from './clock.ts';
import { EventQueue } from './event-queue.ts';
import type { JobRecord } from './job-record.ts';
import type { JobStore } from './job-store.ts';
import { nextRunAfter } from './quartz-schedule.ts';
import { failSearch, finishPage, planRun } from './rollup-run.ts';

interface JobEvent {
  job: JobRecord;
  armed: number;
}

/**
 * Makes the jobs live: a cron tick finds a `started` job and makes it `indexing`; page after page it
 * goes on until there is nothing left, and is `started` again. One timer serves all jobs.
 */
export class Scheduler {
  readonly #clock: Clock;
  readonly #store: JobStore;
  readonly #queue = new EventQueue<JobEvent>();
  #wakeAt: number | null = null;
  #cancelWake: () => void = () => undefined;

  constructor(clock: Clock, store: JobStore) {
    this.#clock = clock;
    this.#store = store;
  }

  /** Takes a job's state as it is now, and waits for what happens next to it. */
  arm(job: JobRecord): void {
    job.armed += 1;
    const at = this.#nextEventOf(job);
    if (at !== null) this.#queue.push(at, { job, armed: job.armed });
    for (const watcher of [...job.watchers]) watcher();
    this.#setWake();
  }

  /** Arms many jobs at once, as after a restart. */
  armAll(jobs: Iterable<JobRecord>): void {
    for (const job of jobs) this.arm(job);
  }

  clear(): void {
    this.#queue.clear();
    this.#cancelWake();
    this.#wakeAt = null;
  }

  #nextEventOf(job: JobRecord): number | null {
    if (job.job_state === 'started') return nextRunAfter(job.config.cron, this.#clock.now());
    const runs = job.job_state === 'indexing' || job.job_state === 'stopping';
    return runs && job.run && !job.run.held ? job.run.page_ends_at : null;
  }

  #setWake(): void {
    const at = this.#queue.peek()?.at ?? null;
    if (at === this.#wakeAt) return;
    this.#cancelWake();
    this.#wakeAt = at;
    if (at !== null) this.#cancelWake = this.#clock.setTimer(at, () => this.#wake());
  }

  #wake(): void {
    this.#wakeAt = null;
    this.#cancelWake = () => undefined;
    const now = this.#clock.now();
    for (let next = this.#queue.peek(); next && next.at <= now; next = this.#queue.peek()) {
      this.#queue.pop();
      const { job, armed } = next.value;
      const current = this.#store.get(job.config.id) === job && job.armed === armed;
      if (current) this.#handle(job, now);
    }
    this.#setWake();
  }

  #handle(job: JobRecord, now: number): void {
    if (job.job_state === 'started') this.#begin(job, now);
    else this.#endPage(job, now);
    this.arm(job);
  }

  #begin(job: JobRecord, now: number): void {
    job.stats.trigger_count += 1;
    job.job_state = 'indexing';
    job.run = planRun(job, now);
  }

  #endPage(job: JobRecord, now: number): void {
    const { run } = job;
    if (!run) return;
    const { last } = job.search_fails ? { last: true } : finishPage(job, run);
    if (job.search_fails) failSearch(job);
    if (job.job_state === 'stopping') settle(job, 'stopped');
    else if (last) settle(job, 'started');
    else run.page_ends_at = now + job.volume.page_ms;
  }
}

function settle(job: JobRecord, state: 'started' | 'stopped'): void {
  job.job_state = state;
  job.persisted_state = state;
  job.run = null;
}
