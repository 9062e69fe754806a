import type { JobAction } from './actions/actions-under-way.ts';
import type { QueryFunctionContext } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import type { ListedJob } from '../elasticsearch/rollup-job-summary.ts';
import type { ReadAgain } from '../elasticsearch/read-again.ts';
import { readAtOf } from '../elasticsearch/read-again.ts';
import { getJob, getJobs, getWholeJob } from '../elasticsearch/rollup-jobs-api.ts';
import { getConfigs } from '../elasticsearch/job-configs-api.ts';
import { getNodeOfJob } from '../elasticsearch/rollup-tasks-api.ts';
import type { Histories } from './health/histories.ts';
import { observeJobs } from './health/histories.ts';
import { keptHistories } from './health/kept-histories.ts';
import { refreshInterval } from './preferences/refresh-interval.ts';
import { againAfter, sharedAgain } from './repeated-query.ts';
import { retryTransient } from './retry-transient.ts';

/**
 * The keys of everything about rollup jobs:
 *
 *     rollup-jobs
 *     ├── list            ListedJob[]          what the table shows
 *     ├── after-bulk      ListedJob[]          the same, read by itself after an action on many
 *     ├── job › <id>      ListedJob | null     one job, read by itself after an action
 *     ├── histories       Histories            what the readings of the list so far tell of each job
 *     ├── whole › <id>    FoundJob | null      one job with everything, for its details
 *     ├── configs         JobConfig[]          the whole configuration of every job
 *     ├── node › <id>     string | null        the name of the node that has the job
 *     └── action › start, stop (mutations)     one action on one job
 */
export const jobKeys = {
  all: ['rollup-jobs'],
  list: ['rollup-jobs', 'list'],
  afterBulk: ['rollup-jobs', 'after-bulk'],
  job: (id: string) => ['rollup-jobs', 'job', id],
  histories: ['rollup-jobs', 'histories'],
  wholes: ['rollup-jobs', 'whole'],
  whole: (id: string) => ['rollup-jobs', 'whole', id],
  configs: ['rollup-jobs', 'configs'],
  node: (id: string) => ['rollup-jobs', 'node', id],
  action: (action: JobAction) => ['rollup-jobs', 'action', action],
} as const;

/** Every job. How often it is read again: see `polling.ts`. */
export function jobsQuery() {
  return queryOptions({
    queryKey: jobKeys.list,
    queryFn: (context) =>
      readAndObserve(context, againAfter<ListedJob[]>(context, refreshInterval.read())),
    retry: retryTransient,
    structuralSharing: sharedAgain,
  });
}

/** Every job, always asked for anew, and not ended by a list that leaves the page. */
export function jobsAfterBulkQuery() {
  return queryOptions({
    queryKey: jobKeys.afterBulk,
    queryFn: (context) => readAndObserve(context, { signal: context.signal }),
    retry: retryTransient,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Every job; each reading adds to the histories. */
async function readAndObserve(
  { client }: QueryFunctionContext,
  again: ReadAgain<ListedJob[]>,
): Promise<ListedJob[]> {
  const jobs = await getJobs(again);
  client.setQueryData<Histories>(jobKeys.histories, (earlier) =>
    observeJobs(earlier ?? keptHistories(), jobs, readAtOf(jobs) ?? Date.now()),
  );
  return jobs;
}

/** What the readings of the list so far tell of each job; each reading adds to it by itself. */
export function historiesQuery() {
  return queryOptions({
    queryKey: jobKeys.histories,
    queryFn: (): Histories => new Map(),
    initialData: (): Histories => keptHistories(),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
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

/** One job with everything that Elasticsearch says of it; `null` where it is gone. */
export function wholeJobQuery(id: string) {
  return queryOptions({
    queryKey: jobKeys.whole(id),
    queryFn: (context) => getWholeJob(id, againAfter(context, refreshInterval.read())),
    retry: retryTransient,
    structuralSharing: sharedAgain,
  });
}

/** The whole configuration of every job, always asked for anew. */
export function configsQuery() {
  return queryOptions({
    queryKey: jobKeys.configs,
    queryFn: ({ signal }) => getConfigs(signal),
    retry: retryTransient,
    staleTime: 0,
  });
}

/** The name of the node that has the job, `null` where none has it. Not repeated: it is a side question. */
export function nodeOfJobQuery(id: string) {
  return queryOptions({
    queryKey: jobKeys.node(id),
    queryFn: ({ signal }) => getNodeOfJob(id, signal),
    staleTime: 0,
    retry: false,
  });
}
