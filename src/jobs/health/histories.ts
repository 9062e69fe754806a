import type { ListedJob, RollupJobSummary } from '../../elasticsearch/rollup-job-summary.ts';
import type { JobHistory } from '../../rollup/job-history.ts';
import { observe, readingOf } from '../../rollup/job-history.ts';

/** What the readings of the list so far tell of each job, by its id; also those before a reload. */
export type Histories = Pick<ReadonlyMap<string, JobHistory>, 'get' | 'values' | 'entries'>;

/** How many jobs run of which no two readings can be compared yet. */
export function readOnce(histories: Histories): number {
  return [...histories.values()].filter(({ runningSince, latest }) => runningSince === latest.at)
    .length;
}

/** When the first of the readings was that jobs are judged by (ms since 1970); null where no job runs. */
export function readSince(histories: Histories): number | null {
  const beginnings = [...histories.values()].flatMap(({ runningSince }) => runningSince ?? []);
  return beginnings.length === 0 ? null : beginnings.reduce((a, b) => Math.min(a, b));
}

/** The histories after one more reading of the list at `at` (ms since 1970); of jobs that are gone none is kept. */
export function observeJobs(
  earlier: Histories | undefined,
  jobs: readonly ListedJob[],
  at: number,
): Histories {
  if (earlier instanceof ObservedHistories) earlier.complete();
  return new ObservedHistories(earlier, jobs, at);
}

/**
 * The histories of one reading. That of a job is made when it is asked for: of thousands the first rows need a
 * few, and all of them are made for the next reading.
 */
class ObservedHistories implements Histories {
  readonly #made = new Map<string, JobHistory>();
  #unmade: Map<string, RollupJobSummary>;
  #earlier: Histories | undefined;
  #at: number;

  constructor(earlier: Histories | undefined, jobs: readonly ListedJob[], at: number) {
    this.#earlier = earlier;
    this.#at = at;
    this.#unmade = new Map();
    for (const listed of jobs)
      if (listed.kind === 'job') this.#unmade.set(listed.job.config.id, listed.job);
  }

  get(id: string): JobHistory | undefined {
    const job = this.#unmade.get(id);
    if (!job) return this.#made.get(id);
    const history = observe(this.#earlier?.get(id), readingOf(job, this.#at));
    this.#made.set(id, history);
    this.#unmade.delete(id);
    return history;
  }

  values(): MapIterator<JobHistory> {
    this.complete();
    return this.#made.values();
  }

  entries(): MapIterator<[string, JobHistory]> {
    this.complete();
    return this.#made.entries();
  }

  /** From then on nothing is kept of the readings before. */
  complete(): void {
    for (const id of this.#unmade.keys()) this.get(id);
    this.#earlier = undefined;
  }
}
