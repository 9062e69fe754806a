import type { JobAction } from './actions/actions-under-way.ts';
import { queryOptions } from '@tanstack/react-query';
import { RequestError } from '../elasticsearch/failure.ts';
import { getJob, getJobs } from '../elasticsearch/rollup-jobs-api.ts';
import { isTransient } from '../elasticsearch/transient.ts';

/**
 * The keys of everything about rollup jobs:
 *
 *     rollup-jobs
 *     ├── list            ListedJob[]          what the table shows
 *     ├── job › <id>      ListedJob | null     one job, read by itself after an action
 *     ├── whole › <id>    FoundJob | null      one job with everything, for its details
 *     └── action › start, stop, delete  (mutations) one action on one job
 */
export const jobKeys = {
  all: ['rollup-jobs'],
  list: ['rollup-jobs', 'list'],
  job: (id: string) => ['rollup-jobs', 'job', id],
  whole: (id: string) => ['rollup-jobs', 'whole', id],
  action: (action: JobAction) => ['rollup-jobs', 'action', action],
} as const;

/** Every job. How often it is read again: see `polling.ts`. */
export function jobsQuery() {
  return queryOptions({
    queryKey: jobKeys.list,
    queryFn: ({ signal }) => getJobs(signal),
    retry: retryTransient,
  });
}

/** One job, always asked for anew; `null` where it is gone. */
export function jobQuery(id: string) {
  return queryOptions({
    queryKey: jobKeys.job(id),
    queryFn: ({ signal }) => getJob(id, { signal }),
    retry: retryTransient,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Reads are repeated twice at most, and only where that may help. */
function retryTransient(failureCount: number, error: Error): boolean {
  return failureCount < 2 && error instanceof RequestError && isTransient(error.failure);
}
