import type { QueryClient } from '@tanstack/react-query';
import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import { getJob } from '../../elasticsearch/rollup-jobs-api.ts';
import { jobKeys, jobQuery } from '../job-queries.ts';

/** What reading one job found. */
export type JobReading =
  { kind: 'state'; jobState: string } | { kind: 'gone' } | { kind: 'unreadable'; failure: Failure };

/** How long the look before an action may take, in ms: it only sharpens the message. */
const glance = 3_000;

/** The job as it is now, for a comparison with what it is after an action. */
export function glanceAt(id: string): Promise<JobReading> {
  return reading(getJob(id, { timeout: glance }));
}

/**
 * Reads the job and puts what is true into the list. The whole list is asked for again too, which
 * ends a reading of it that was under way and may still hold the state from before; and so are the
 * job's details where they are open.
 */
export async function readIntoList(client: QueryClient, id: string): Promise<JobReading> {
  const job = client.query(jobQuery(id));
  const found = await reading(job);
  if (found.kind !== 'unreadable') {
    const read = await job;
    changeInList(client, id, () => (read ? [read] : []));
  }
  void client.invalidateQueries({ queryKey: jobKeys.list });
  void client.invalidateQueries({ queryKey: jobKeys.whole(id) });
  return found;
}

/** Puts the state of a job into the list that an answer stands for, until the job has been read. */
export async function putStateIntoList(
  client: QueryClient,
  id: string,
  job_state: string,
): Promise<void> {
  // A reading that is under way may still hold the state from before.
  await client.cancelQueries({ queryKey: jobKeys.list });
  changeInList(client, id, (listed) =>
    listed.kind === 'job'
      ? [{ ...listed, job: { ...listed.job, status: { ...listed.job.status, job_state } } }]
      : [listed],
  );
}

/** What a job of the list says; gone where there is none. */
export function readingOf(listed: ListedJob | null): JobReading {
  if (listed === null) return { kind: 'gone' };
  return listed.kind === 'job'
    ? { kind: 'state', jobState: listed.job.status.job_state }
    : { kind: 'unreadable', failure: malformed(listed.malformed.problem) };
}

/** The failure of a request; what is not one is a fault of ours, and thrown on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return error.failure;
  throw error;
}

async function reading(job: Promise<ListedJob | null>): Promise<JobReading> {
  try {
    return readingOf(await job);
  } catch (error) {
    return { kind: 'unreadable', failure: failureOf(error) };
  }
}

function changeInList(
  client: QueryClient,
  id: string,
  change: (listed: ListedJob) => ListedJob[],
): void {
  const list = client.getQueryCache().find<ListedJob[]>({ queryKey: jobKeys.list });
  if (!list?.state.data) return;
  // The state and not setQueryData: the other rows are as old as they were, and a failure to read them
  // stays one.
  list.setState({
    data: list.state.data.flatMap((listed) => (idOf(listed) === id ? change(listed) : [listed])),
  });
}

function malformed(problem: string): Failure {
  return {
    kind: 'unexpected_answer',
    status: 200,
    contentType: 'application/json',
    excerpt: problem,
  };
}
