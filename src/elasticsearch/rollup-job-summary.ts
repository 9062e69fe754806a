import * as v from 'valibot';
import { dateHistogramSchema } from './date-histogram-schema.ts';
import { fits } from './fits.ts';

/**
 * Of a rollup job, what the list shows. The list asks for these fields only (`summaryFilterPath`), so
 * that thousands of jobs with long `metrics` stay a small answer. Keys are the wire's.
 */
const summarySchema = v.object({
  config: v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    index_pattern: v.string(),
    rollup_index: v.string(),
    cron: v.string(),
    groups: v.object({
      date_histogram: dateHistogramSchema,
      terms: v.exactOptional(v.object({ fields: v.array(v.string()) })),
      histogram: v.exactOptional(v.object({ fields: v.array(v.string()) })),
    }),
    metrics: v.optional(v.array(v.object({ field: v.string() })), []),
  }),
  status: v.object({
    job_state: v.string(),
    current_position: v.exactOptional(
      v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
    ),
  }),
  stats: v.object({
    pages_processed: v.number(),
    documents_processed: v.number(),
    rollups_indexed: v.number(),
    trigger_count: v.number(),
    index_failures: v.exactOptional(v.number()),
    search_failures: v.exactOptional(v.number()),
  }),
});

export type RollupJobSummary = v.InferOutput<typeof summarySchema>;

/** A job of the answer that does not have the shape of one, with what is wrong with it. */
export interface MalformedJob {
  /** Its id, where at least that can be read. */
  id: string | null;
  problem: string;
}

export type ListedJob =
  { kind: 'job'; job: RollupJobSummary } | { kind: 'malformed'; malformed: MalformedJob };

/** With a `filter_path`, Elasticsearch answers no jobs with `{}`. */
const answerSchema = v.pipe(
  v.custom((answer) => !Array.isArray(answer)),
  // Not an array of anything, of which a copy would be made.
  v.union([v.object({ jobs: v.custom<unknown[]>(Array.isArray) }), v.strictObject({})]),
  v.transform((answer) => ('jobs' in answer ? answer.jobs : [])),
);

const idSchema = v.object({ config: v.object({ id: v.string() }) });

/**
 * The jobs of a `GET _rollup/job/…` answer, each by itself, so that one that is malformed does not
 * hide the others. `undefined` where the answer as a whole is of another shape.
 */
export function parseJobs(answer: unknown): ListedJob[] | undefined {
  return jobsIn(answer)?.map(parseJob);
}

/** The same, as they were sent. */
export function jobsIn(answer: unknown): unknown[] | undefined {
  const parsed = v.safeParse(answerSchema, answer);
  return parsed.success ? parsed.output : undefined;
}

const isSummary = fits(summarySchema);

function parseJob(value: unknown): ListedJob {
  if (isSummary(value)) return { kind: 'job', job: value };
  const parsed = v.safeParse(summarySchema, value);
  if (parsed.success) return { kind: 'job', job: parsed.output };
  const [issue] = parsed.issues;
  const id = v.safeParse(idSchema, value);
  return {
    kind: 'malformed',
    malformed: {
      id: id.success ? id.output.config.id : null,
      problem: `${v.getDotPath(issue) ?? 'job'}: ${issue.message}`,
    },
  };
}

/** The job's id; `null` for a malformed one without an id. */
export function idOf(listed: ListedJob): string | null {
  return listed.kind === 'job' ? listed.job.config.id : listed.malformed.id;
}
