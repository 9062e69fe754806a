import * as v from 'valibot';
import { getJobEndpoint, getJobsEndpoint, startJobEndpoint } from './endpoints.ts';
import { RequestError } from './failure.ts';
import { request } from './request.ts';
import type { ListedJob } from './rollup-job-summary.ts';
import { idOf, parseJobs, summaryFilterPath } from './rollup-job-summary.ts';

/** Every rollup job of the cluster, in no particular order (Elasticsearch promises none). */
export async function getJobs(signal?: AbortSignal): Promise<ListedJob[]> {
  return readJobs(
    await request(getJobsEndpoint, { query: { filter_path: summaryFilterPath }, signal }),
  );
}

/** One job, or `null` where there is none: Elasticsearch answers that with 200 and an empty list. */
export async function getJob(
  id: string,
  options: { signal?: AbortSignal | undefined; timeout?: number } = {},
): Promise<ListedJob | null> {
  const query = { filter_path: summaryFilterPath };
  const jobs = readJobs(await request(getJobEndpoint, { id, query, ...options }));
  // Not simply the first: to Elasticsearch a job called `_all` or `*` means all of them.
  return jobs.find((job) => idOf(job) === id) ?? null;
}

/**
 * `POST _rollup/job/<id>/_start`: what Elasticsearch says of `started`. Throws a `RequestError`.
 * Starting only arms the job; it works from the next time that its `cron` names.
 */
export async function startJob(id: string): Promise<{ started: boolean }> {
  const answer = await request(startJobEndpoint, { id });
  const parsed = v.safeParse(v.object({ started: v.boolean() }), answer);
  if (!parsed.success) throw unexpectedShape(answer);
  return parsed.output;
}

function readJobs(answer: unknown): ListedJob[] {
  const jobs = parseJobs(answer);
  if (!jobs) throw unexpectedShape(answer);
  return jobs;
}

function unexpectedShape(answer: unknown): RequestError {
  return new RequestError({
    kind: 'unexpected_answer',
    status: 200,
    contentType: 'application/json',
    excerpt: JSON.stringify(answer).slice(0, 200),
  });
}
