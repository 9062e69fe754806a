import * as v from 'valibot';
import { readAnswer, unexpectedShape } from './answer-shape.ts';
import {
  deleteJobEndpoint,
  getJobEndpoint,
  getJobsEndpoint,
  startJobEndpoint,
  stopJobEndpoint,
} from './endpoints.ts';
import type { ReadAgain } from './read-again.ts';
import { readAgain } from './read-again.ts';
import { defaultPatience, pathOf, request } from './request.ts';
import type { FoundJob } from './rollup-job.ts';
import { findJob } from './rollup-job.ts';
import type { ListedJob } from './rollup-job-summary.ts';
import { idOf, parseJobs } from './rollup-job-summary.ts';
import { summaryFilterPath } from './summary-filter-path.ts';

const startedSchema = v.object({ started: v.boolean() });
const stoppedSchema = v.object({ stopped: v.boolean() });
const acknowledgedSchema = v.object({ acknowledged: v.boolean() });

interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** In ms; the usual patience where it is not given. */
  timeout?: number;
}

/** Every rollup job of the cluster, in no particular order (Elasticsearch promises none). */
export function getJobs(again: ReadAgain<ListedJob[]> = {}): Promise<ListedJob[]> {
  const query = { filter_path: summaryFilterPath };
  return readAgain(pathOf({ endpoint: getJobsEndpoint, query }), readJobs, again);
}

/** One job, or `null` where there is none: Elasticsearch answers that with 200 and an empty list. */
export async function getJob(id: string, options: ReadOptions = {}): Promise<ListedJob | null> {
  const query = { filter_path: summaryFilterPath };
  const jobs = readJobs(await request(getJobEndpoint, { id, query, ...options }));
  // Not simply the first: to Elasticsearch a job called `_all` or `*` means all of them.
  return jobs.find((job) => idOf(job) === id) ?? null;
}

/** One job with everything that Elasticsearch says of it, or `null` where there is none. */
export function getWholeJob(
  id: string,
  again: ReadAgain<FoundJob | null> = {},
): Promise<FoundJob | null> {
  const read = (answer: unknown) => {
    const found = findJob(id, answer);
    if (found === undefined) throw unexpectedShape(answer);
    return found;
  };
  return readAgain(pathOf({ endpoint: getJobEndpoint, id }), read, again);
}

/**
 * `POST _rollup/job/<id>/_start`: what Elasticsearch says of `started`. Throws a `RequestError`.
 * Starting only arms the job; it works from the next time that its `cron` names.
 */
export async function startJob(id: string): Promise<{ started: boolean }> {
  return readAnswer(startedSchema, await request(startJobEndpoint, { id }));
}

/**
 * `POST _rollup/job/<id>/_stop`: what Elasticsearch says of `stopped`. Throws a `RequestError`.
 * Without `wait` (in seconds) a job that is indexing is still `stopping` when this answers true; with
 * it, which is for 6.6 and later, the answer is a `timeout_exception` where it takes longer than that.
 */
export async function stopJob(
  id: string,
  { wait, signal }: { wait?: number; signal?: AbortSignal } = {},
): Promise<{ stopped: boolean }> {
  const query =
    wait === undefined ? {} : { wait_for_completion: 'true', timeout: `${String(wait)}s` };
  // The gateway gives a stop that waits this much more time, and so does the browser.
  const timeout = defaultPatience + (wait ?? 0) * 1000;
  const answer = await request(stopJobEndpoint, { id, query, signal, timeout });
  return readAnswer(stoppedSchema, answer);
}

/**
 * `DELETE _rollup/job/<id>`: what Elasticsearch says of `acknowledged`. Throws a `RequestError`. Takes
 * the job away and nothing that it has rolled up.
 */
export async function deleteJob(id: string): Promise<{ acknowledged: boolean }> {
  const answer = await request(deleteJobEndpoint, { id });
  return readAnswer(acknowledgedSchema, answer);
}

function readJobs(answer: unknown): ListedJob[] {
  const jobs = parseJobs(answer);
  if (!jobs) throw unexpectedShape(answer);
  return jobs;
}
