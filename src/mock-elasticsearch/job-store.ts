import type { JobRecord } from './job-record.ts';
import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import { hashOf } from './seeded-random.ts';

/**
 * What the cluster knows: the jobs, and the `_meta._rollup` of the rollup indices, which remembers
 * a job's configuration after the job was deleted.
 */
export class JobStore {
  readonly #jobs = new Map<string, JobRecord>();
  /** By rollup index, then by id: the configurations in its metadata. */
  readonly #metadata = new Map<string, Map<string, RollupJobConfig>>();
  #listed: JobRecord[] | null = null;
  #allocations = 0;
  /** Values that stand in the `jobs` array as they are, to try a client with. */
  malformed: unknown[] = [];

  get size(): number {
    return this.#jobs.size;
  }

  get(id: string): JobRecord | undefined {
    return this.#jobs.get(id);
  }

  /** Every job, in an order that is stable but neither sorted nor the order of creation. */
  list(): readonly JobRecord[] {
    this.#listed ??= [...this.#jobs]
      .map(([id, job]) => ({ id, job, rank: hashOf(id) }))
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
      .map(({ job }) => job);
    return this.#listed;
  }

  /** Adds a job, or puts it in the place of the one with its id. */
  put(job: JobRecord): void {
    const old = this.#jobs.get(job.config.id);
    this.allocate(job);
    this.#jobs.set(job.config.id, job);
    this.#listed = null;
    tellWatchers(old);
  }

  /** Gives the job another task on its node, as when it is new there. */
  allocate(job: JobRecord): void {
    this.#allocations += 1;
    job.allocation = this.#allocations;
  }

  remove(id: string): boolean {
    const job = this.#jobs.get(id);
    this.#listed = null;
    this.#jobs.delete(id);
    tellWatchers(job);
    return job !== undefined;
  }

  hasRollupIndex(index: string): boolean {
    return this.#metadata.has(index);
  }

  /** The names of the rollup indices, whether their jobs still exist or not. */
  rollupIndices(): string[] {
    return [...this.#metadata.keys()];
  }

  /** Makes an index a rollup index, without a job; the metadata that it had is forgotten. */
  addRollupIndex(index: string): void {
    this.#metadata.set(index, new Map());
  }

  /** Forgets the metadata of an index, which frees the ids in it. */
  removeRollupIndex(index: string): void {
    this.#metadata.delete(index);
  }

  /** Writes a job into the metadata of its rollup index, which it creates when it is missing. */
  remember(config: RollupJobConfig): void {
    const configs = this.#metadata.get(config.rollup_index) ?? new Map<string, RollupJobConfig>();
    this.#metadata.set(config.rollup_index, configs.set(config.id, config));
  }

  /** Every job that has ever written into a rollup index, or into any of them. */
  remembered(index?: string): RollupJobConfig[] {
    const indices =
      index === undefined ? [...this.#metadata.values()] : [this.#metadata.get(index)];
    return indices.flatMap((configs) => [...(configs?.values() ?? [])]);
  }

  remembers(index: string, id: string): boolean {
    return this.#metadata.get(index)?.has(id) ?? false;
  }

  /** Has the cluster a job, or an index with the metadata of one? The rule of 8.15+. */
  isInUse(): boolean {
    return this.#jobs.size > 0 || this.#metadata.size > 0;
  }

  /** Removes the jobs and leaves the metadata. */
  removeAll(): void {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#listed = null;
    this.malformed = [];
    for (const job of jobs) tellWatchers(job);
  }

  clear(): void {
    this.removeAll();
    this.#metadata.clear();
    this.#allocations = 0;
  }
}

/** Who waits for a job to stop also wants to know that it is gone. */
function tellWatchers(job: JobRecord | undefined): void {
  for (const watcher of [...(job?.watchers ?? [])]) watcher();
}
