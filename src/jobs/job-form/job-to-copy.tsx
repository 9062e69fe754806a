import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import { useJobs } from '../use-jobs.ts';
import { JobLoading, JobOnceRead } from './job-once-read.tsx';
import { rollupUsageQuery } from './source-queries.ts';

interface JobToCopyProps {
  id: string;
  /** Shown once the job is read; `taken` are the names that no new job can have. */
  children: (job: RollupJobInFull, taken: ReadonlySet<string>) => ReactNode;
}

/** Reads the job that a new one is made from, and the names that the new one cannot have. */
export function JobToCopy({ id, children }: JobToCopyProps) {
  const current = useTakenNames();
  // The form, once it is there, asks again for what could not be read, which must not take it away.
  const [taken, setTaken] = useState(current);
  if (taken === undefined && current !== undefined) setTaken(current);
  return (
    <JobOnceRead id={id}>{(job) => (taken ? children(job, taken) : <JobLoading />)}</JobOnceRead>
  );
}

/**
 * The names of all jobs, and of deleted ones whose data is still there; undefined until they are known.
 * Where the latter cannot be read, the form finds out later.
 */
function useTakenNames(): ReadonlySet<string> | undefined {
  const jobs = useJobs();
  const usage = useQuery(rollupUsageQuery());
  if (jobs.isLoading || usage.isLoading) return undefined;
  return new Set([
    ...(jobs.data ?? []).flatMap((job) => idOf(job) ?? []),
    ...Object.values(usage.data ?? {}).flatMap(({ rollup_jobs }) =>
      rollup_jobs.map(({ job_id }) => job_id),
    ),
  ]);
}
