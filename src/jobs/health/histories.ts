import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import type { JobHistory } from '../../rollup/job-history.ts';
import { observe, readingOf } from '../../rollup/job-history.ts';

/** What the readings of the list since the page was opened tell of each job, by its id. */
export type Histories = ReadonlyMap<string, JobHistory>;

/** How many jobs run of which no two readings can be compared yet. */
export function readOnce(histories: Histories): number {
  return [...histories.values()].filter(({ runningSince, latest }) => runningSince === latest.at)
    .length;
}

/** The histories after one more reading of the list at `at` (ms since 1970); of jobs that are gone none is kept. */
export function observeJobs(
  earlier: Histories | undefined,
  jobs: readonly ListedJob[],
  at: number,
): Histories {
  const histories = new Map<string, JobHistory>();
  for (const listed of jobs)
    if (listed.kind === 'job') {
      const { id } = listed.job.config;
      histories.set(id, observe(earlier?.get(id), readingOf(listed.job, at)));
    }
  return histories;
}
