import * as v from 'valibot';
import type { ErrorCause } from '../elasticsearch/wire-types.ts';
import { clusterPrivileges } from './authorization.ts';
import { healths } from './cluster.ts';
import { indexMetas } from './mock-index.ts';
import { distributions } from './version-profile.ts';

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const seeds = v.union(
  [v.picklist(['demo', 'none']), v.pipe(wholeNumber, v.maxValue(100_000))],
  '"demo", "none" or a whole number up to 100000 is accepted',
);

export const resetBody = v.strictObject({
  seeds: v.optional(seeds),
  version: v.optional(v.string()),
  distribution: v.optional(v.picklist(distributions)),
  security: v.optional(v.boolean()),
});

const statuses = [400, 401, 403, 404, 409, 413, 429, 500, 502, 503, 504] as const;

const plainKinds = [
  'licence',
  'cluster_block',
  'no_master',
  'not_started',
  'not_stopped',
  'not_acknowledged',
  'node_failures',
  'hang',
  'reset',
  'kill',
  'reset_after_headers',
  'cut',
  'garbage',
  'empty',
] as const;

/** However deep: what matters stands at the end of a chain. */
const cause: v.GenericSchema<ErrorCause> = v.strictObject({
  type: v.string(),
  reason: v.string(),
  caused_by: v.exactOptional(v.lazy(() => cause)),
});

const fault = v.variant('kind', [
  v.strictObject({
    kind: v.literal('status'),
    status: v.picklist(statuses),
    type: v.optional(v.string()),
    reason: v.optional(v.string()),
    caused_by: v.optional(cause),
    retry_after: v.optional(v.pipe(wholeNumber, v.maxValue(86_400))),
  }),
  v.strictObject({ kind: v.literal('latency'), ms: v.pipe(wholeNumber, v.maxValue(600_000)) }),
  v.strictObject({
    kind: v.literal('slow'),
    bytes_per_second: v.optional(v.pipe(wholeNumber, v.minValue(1))),
  }),
  v.strictObject({
    kind: v.literal('content_type'),
    content_type: v.optional(
      v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*$/)),
    ),
  }),
  v.strictObject({
    kind: v.literal('large_error'),
    bytes: v.optional(v.pipe(wholeNumber, v.maxValue(100_000_000))),
  }),
  v.strictObject({
    kind: v.literal('html'),
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  }),
  v.strictObject({ kind: v.picklist(plainKinds) }),
]);

export const faultBody = v.strictObject({
  method: v.optional(v.picklist(['GET', 'HEAD', 'PUT', 'POST', 'DELETE'])),
  path: v.optional(v.pipe(v.string(), v.startsWith('/'))),
  query: v.optional(v.record(v.string(), v.string())),
  times: v.optional(wholeNumber, 1),
  after: v.optional(v.boolean(), false),
  fault,
});

export const addJobsBody = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  prefix: v.optional(v.pipe(v.string(), v.nonEmpty())),
});

const names = v.array(v.string());
const positionValue = v.union([v.string(), v.number(), v.boolean(), v.null()]);
const counter = v.optional(v.pipe(v.number(), v.integer()));

const config = v.strictObject({
  index_pattern: v.optional(v.string()),
  rollup_index: v.optional(v.string()),
  cron: v.optional(v.string()),
  groups: v.optional(
    v.looseObject({
      date_histogram: v.looseObject({
        field: v.string(),
        interval: v.optional(v.string()),
        calendar_interval: v.optional(v.string()),
        fixed_interval: v.optional(v.string()),
        delay: v.optional(v.string()),
        time_zone: v.optional(v.string()),
      }),
      histogram: v.optional(v.looseObject({ interval: v.number(), fields: names })),
      terms: v.optional(v.looseObject({ fields: names })),
    }),
  ),
  metrics: v.optional(v.array(v.looseObject({ field: v.string(), metrics: names }))),
  timeout: v.optional(v.string()),
  page_size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

export const jobBody = v.strictObject({
  config: v.optional(config),
  status: v.optional(
    v.strictObject({
      job_state: v.optional(v.string()),
      current_position: v.optional(v.nullable(v.record(v.string(), positionValue))),
    }),
  ),
  stats: v.optional(
    v.strictObject({
      pages_processed: counter,
      documents_processed: counter,
      rollups_indexed: counter,
      trigger_count: counter,
      index_time_in_ms: counter,
      index_total: counter,
      index_failures: counter,
      search_time_in_ms: counter,
      search_total: counter,
      search_failures: counter,
      processing_time_in_ms: counter,
      processing_total: counter,
    }),
  ),
});

export type JobBody = v.InferOutput<typeof jobBody>;

export const malformedJobBody = v.strictObject({ job: v.unknown() });

const indexField = v.strictObject({
  type: v.pipe(v.string(), v.nonEmpty()),
  cardinality: v.exactOptional(wholeNumber),
  aggregatable: v.exactOptional(v.boolean()),
});

export const indexBody = v.strictObject({
  fields: v.optional(v.record(v.string(), indexField), {}),
  documents_per_day: v.optional(v.pipe(v.number(), v.minValue(0)), 10_000),
  meta: v.optional(v.picklist(indexMetas), 'none'),
});

export type IndexBody = v.InferOutput<typeof indexBody>;

export const userBody = v.strictObject({
  cluster: v.optional(v.array(v.picklist(clusterPrivileges))),
  index: v.optional(v.array(v.strictObject({ names, privileges: names }))),
  enabled: v.optional(v.boolean()),
});

export const healthBody = v.strictObject({ status: v.picklist(healths) });

export const clockBody = v.strictObject({
  advance: v.optional(v.union([v.pipe(v.number(), v.minValue(0)), v.string()])),
  mode: v.optional(v.picklist(['real', 'manual'])),
});
