import type { Clock } from './clock.ts';
import { createRealClock } from './clock.ts';
import { FaultList } from './fault-list.ts';
import type { JobRecord } from './job-record.ts';
import { noStats } from './job-record.ts';
import { IndexStore } from './index-store.ts';
import { JobStore } from './job-store.ts';
import { Journal } from './journal.ts';
import { NodeList } from './node-list.ts';
import { Scheduler } from './scheduler.ts';
import { seedDemoJobs } from './seed-demo.ts';
import { seedGeneratedJobs } from './seed-generated.ts';
import type { MockUser } from './users.ts';
import { createUsers } from './users.ts';
import type { Distribution, VersionProfile } from './version-profile.ts';
import { createVersionProfile } from './version-profile.ts';

/** What the cluster starts with: the demo's jobs, none, or so many generated ones. */
export type Seeds = 'demo' | 'none' | number;

export interface ClusterOptions {
  /** 6.3 up to 9.x; the latest 8.19 by default. */
  version?: string | undefined;
  distribution?: Distribution | undefined;
  /** On by default. */
  security?: boolean | undefined;
  seeds?: Seeds | undefined;
  /** In real time by default. */
  clock?: Clock | undefined;
}

export type Health = (typeof healths)[number];

export const healths = ['green', 'yellow', 'red'] as const;

/** The state of the mock: what it is, what it holds, and what is switched to go wrong. */
export class MockCluster {
  readonly clock: Clock;
  readonly store = new JobStore();
  readonly indices = new IndexStore(this.store);
  readonly scheduler: Scheduler;
  readonly faults = new FaultList();
  readonly journal = new Journal();
  readonly nodes = new NodeList();
  profile: VersionProfile;
  security: boolean;
  /** What `GET /_cluster/health` says; nothing else depends on it. */
  health: Health = 'green';
  users: MockUser[] = createUsers();
  readonly #start: Omit<ClusterOptions, 'clock'>;

  /** @throws Error on a version that is not accepted */
  constructor({ clock, ...start }: ClusterOptions = {}) {
    this.#start = start;
    this.profile = createVersionProfile(start.version, start.distribution);
    this.security = start.security ?? true;
    this.clock = clock ?? createRealClock();
    this.scheduler = new Scheduler(this.clock, this.store);
    this.indices.reset(this.profile);
    this.#seed(start.seeds);
  }

  /**
   * Back to what the cluster was created as, apart from `change`. What an earlier reset had changed
   * does not last.
   *
   * @throws Error on a version that is not accepted; nothing has changed then
   */
  reset(change: Omit<ClusterOptions, 'clock'> = {}): void {
    const { distribution = this.#start.distribution } = change;
    const isOther = distribution !== this.#start.distribution;
    const version = change.version ?? (isOther ? undefined : this.#start.version);
    this.profile = createVersionProfile(version, distribution);
    this.security = change.security ?? this.#start.security ?? true;
    this.users = createUsers();
    this.health = 'green';
    this.faults.clear();
    this.journal.clear();
    this.scheduler.clear();
    this.clock.reset();
    this.store.clear();
    this.indices.reset(this.profile);
    this.#seed(change.seeds ?? this.#start.seeds);
  }

  /** Adds `count` generated jobs, as `seeds: count` does. */
  addJobs(count: number, prefix?: string): JobRecord[] {
    const jobs = seedGeneratedJobs(count, this.clock.now(), this, prefix);
    this.#adopt(jobs);
    return jobs;
  }

  /**
   * What a node that restarts does to its jobs: the counters are lost, and the state is the one
   * that was persisted.
   */
  restartNodes(): void {
    for (const job of this.store.list()) {
      job.stats = { ...noStats };
      job.run = null;
      job.job_state = job.persisted_state;
      this.store.allocate(job);
      job.task_started_at = this.clock.now();
      this.scheduler.arm(job);
    }
  }

  close(): void {
    this.faults.clear();
    this.scheduler.clear();
    this.clock.close();
  }

  #seed(seeds: Seeds = 'demo'): void {
    if (!this.profile.has_rollup_jobs) return;
    if (seeds === 'demo') this.#adopt(seedDemoJobs(this.clock.now(), this.indices));
    else if (seeds !== 'none') this.addJobs(seeds);
  }

  #adopt(jobs: readonly JobRecord[]): void {
    for (const job of jobs) {
      this.store.put(job);
      this.store.remember(job.config);
    }
    this.scheduler.armAll(jobs);
  }
}
