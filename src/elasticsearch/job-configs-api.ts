import * as v from 'valibot';
import { unexpectedShape } from './answer-shape.ts';
import { getJobsEndpoint } from './endpoints.ts';
import { request } from './request.ts';
import type { JobConfigInFull } from './rollup-job.ts';
import { jobConfigSchema } from './rollup-job.ts';
import { jobsIn } from './rollup-job-summary.ts';

/** The configuration of a job. */
export interface JobConfig {
  id: string;
  /** As Elasticsearch sent it, whatever its version has. */
  raw: { id: string };
  /** Null where the console cannot make sense of it. */
  config: JobConfigInFull | null;
}

const itemSchema = v.object({ config: v.looseObject({ id: v.string() }) });

/**
 * The whole configuration of every job, in no particular order; one without an id is left out. Throws a
 * `RequestError`.
 */
export async function getConfigs(signal?: AbortSignal): Promise<JobConfig[]> {
  const answer = await request(getJobsEndpoint, { query: { filter_path: 'jobs.config' }, signal });
  const jobs = jobsIn(answer);
  if (!jobs) throw unexpectedShape(answer);
  return jobs.flatMap((job): JobConfig[] => {
    const item = v.safeParse(itemSchema, job);
    if (!item.success) return [];
    const raw = item.output.config;
    const parsed = v.safeParse(jobConfigSchema, raw);
    return [{ id: raw.id, raw, config: parsed.success ? parsed.output : null }];
  });
}
