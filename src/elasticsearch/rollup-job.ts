import * as v from 'valibot';
import { dateHistogramSchema } from './date-histogram-schema.ts';

/**
 * A whole configuration, with everything that its version has. Lenient where a later version may differ:
 * only what makes it a job must be there.
 */
export const jobConfigSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  index_pattern: v.string(),
  rollup_index: v.string(),
  cron: v.string(),
  groups: v.object({
    date_histogram: dateHistogramSchema,
    terms: v.exactOptional(v.object({ fields: v.array(v.string()) })),
    histogram: v.exactOptional(v.object({ fields: v.array(v.string()), interval: v.number() })),
  }),
  metrics: v.optional(v.array(v.object({ field: v.string(), metrics: v.array(v.string()) })), []),
  timeout: v.exactOptional(v.string()),
  page_size: v.exactOptional(v.number()),
});

/** A whole rollup job, just as leniently. */
const rollupJobSchema = v.object({
  config: jobConfigSchema,
  status: v.object({
    job_state: v.string(),
    current_position: v.exactOptional(
      v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
    ),
  }),
  /** Every counter that the version has, by its own name; see `RollupJobStats`. */
  stats: v.record(v.string(), v.number()),
});

export type JobConfigInFull = v.InferOutput<typeof jobConfigSchema>;
export type RollupJobInFull = v.InferOutput<typeof rollupJobSchema>;

export type FoundJob =
  | { kind: 'job'; job: RollupJobInFull; raw: unknown }
  /** `raw` can still be shown. */
  | { kind: 'malformed'; problem: string; raw: unknown };

const answerSchema = v.object({ jobs: v.array(v.unknown()) });
const idSchema = v.object({ config: v.object({ id: v.string() }) });

/**
 * The job `id` out of a `GET _rollup/job/<id>` answer; `null` where it holds none, `undefined` where the
 * answer is of another shape.
 */
export function findJob(id: string, answer: unknown): FoundJob | null | undefined {
  const list = v.safeParse(answerSchema, answer);
  if (!list.success) return undefined;
  // Not simply the first: to Elasticsearch a job called `_all` or `*` means all of them.
  const raw = list.output.jobs.find((job) => {
    const parsed = v.safeParse(idSchema, job);
    return parsed.success && parsed.output.config.id === id;
  });
  if (raw === undefined) return null;
  const parsed = v.safeParse(rollupJobSchema, raw);
  if (parsed.success) return { kind: 'job', job: parsed.output, raw };
  const [issue] = parsed.issues;
  return { kind: 'malformed', problem: `${v.getDotPath(issue) ?? 'job'}: ${issue.message}`, raw };
}
