import { isBetweenStates } from '../rollup/job-state.ts';

/** Of a job that was read, what decides. */
export type PolledJob =
  | { kind: 'job'; job: { config: { id: string }; status: { job_state: string } } }
  | { kind: 'malformed' };

/** Since when each job that is between two states has been seen there, by id, in ms since 1970. */
export type BetweenStates = ReadonlyMap<string, number>;

/**
 * What is known after a reading of the jobs at `readAt`. The cluster does not say since when a job is
 * stopping or aborting, so it counts from when that was first seen. Taking in the same reading twice
 * changes nothing.
 */
export function seenBetweenStates(
  before: BetweenStates,
  jobs: readonly PolledJob[],
  readAt: number,
): BetweenStates {
  const seen = new Map<string, number>();
  for (const listed of jobs) {
    if (listed.kind !== 'job' || !isBetweenStates(listed.job.status.job_state)) continue;
    const { id } = listed.job.config;
    seen.set(id, before.get(id) ?? readAt);
  }
  return seen;
}

/** When the last of them was first seen there; `undefined` where there is none. */
export function newestBetweenStates(seen: BetweenStates): number | undefined {
  return seen.size === 0 ? undefined : Math.max(...seen.values());
}
