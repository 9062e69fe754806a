import type { JobRecord } from './job-record.ts';

/** Puts a job into a state from outside; one that is between states is held there. */
export function setState(job: JobRecord, job_state: string): void {
  const runs = ['indexing', 'stopping', 'aborting'].includes(job_state);
  job.job_state = job_state;
  job.persisted_state = job_state === 'started' || job_state === 'indexing' ? 'started' : 'stopped';
  job.run = runs
    ? { first: 0, rollups: 0, rollups_done: 0, page_ends_at: Infinity, held: true }
    : null;
}
