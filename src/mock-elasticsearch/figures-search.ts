import * as v from 'valibot';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { MockIndex } from './mock-index.ts';
import { mockNode } from './mock-node.ts';
import type { VersionProfile } from './version-profile.ts';

const dayMs = 86_400_000;
/** How far 7.0 and later count unless they are told to count all. */
const countedByDefault = 10_000;

const ofField = v.strictObject({ field: v.string() });
const aggregation = v.union([
  v.strictObject({ min: ofField }),
  v.strictObject({ max: ofField }),
  v.strictObject({ cardinality: ofField }),
  v.strictObject({ value_count: ofField }),
]);
const aggregations = v.record(v.string(), aggregation);
const bodySchema = v.strictObject({
  size: v.optional(v.literal(0)),
  track_total_hits: v.optional(v.boolean()),
  aggs: v.optional(aggregations),
  aggregations: v.optional(aggregations),
});

type Aggregation = v.InferOutput<typeof aggregation>;

interface SearchContext {
  /** The parameters of the query. */
  size: string | undefined;
  track_total_hits: boolean | undefined;
  /** The cluster's time (ms, UTC). */
  now: number;
  profile: VersionProfile;
}

/**
 * GET and POST {index}/_search, as far as it counts: no hits, and of the aggregations those of single
 * figures. An index whose field cannot be aggregated fails alone; the others answer.
 *
 * @throws ElasticsearchError 400 for anything that the mock cannot do, and when every index fails
 */
export function searchFigures(
  indices: readonly MockIndex[],
  body: unknown,
  { size, track_total_hits, now, profile }: SearchContext,
) {
  const parsed = v.safeParse(bodySchema, body);
  if (!parsed.success || (size ?? String(parsed.output.size)) !== '0') throw onlyFigures();
  const asked = Object.entries({ ...parsed.output.aggs, ...parsed.output.aggregations });
  const failures = indices.flatMap((index) => failureIn(index, asked) ?? []);
  if (failures.length > 0 && failures.length === indices.length) throw allFailed(failures);
  const able = indices.filter(({ name }) => !failures.some(({ index }) => index === name));
  const tracked = track_total_hits ?? parsed.output.track_total_hits;
  return {
    took: 3,
    timed_out: false,
    _shards: {
      total: indices.length,
      successful: able.length,
      skipped: 0,
      failed: failures.length,
      ...(failures.length > 0 ? { failures } : {}),
    },
    hits: { ...totalOf(documentsIn(able), tracked, profile), max_score: null, hits: [] },
    ...(able.length > 0 && asked.length > 0
      ? {
          aggregations: Object.fromEntries(
            asked.map(([name, one]) => [name, figure(able, one, now)]),
          ),
        }
      : {}),
  };
}

function documentsIn(indices: readonly MockIndex[]): number {
  const each = indices.map(({ documents_per_day, days_ago: [from, to] }) =>
    Math.round(documents_per_day * (from - to)),
  );
  return each.reduce((sum, documents) => sum + documents, 0);
}

function totalOf(documents: number, tracked: boolean | undefined, profile: VersionProfile) {
  if (!profile.total_hits_object) return { total: tracked === false ? -1 : documents };
  if (tracked === false) return {};
  if (tracked || documents <= countedByDefault)
    return { total: { value: documents, relation: 'eq' } };
  return { total: { value: countedByDefault, relation: 'gte' } };
}

function partsOf(asked: Aggregation): { kind: string; field: string } {
  const [kind, { field }] = Object.entries(asked)[0] ?? ['', { field: '' }];
  return { kind, field };
}

function figure(indices: readonly MockIndex[], asked: Aggregation, now: number) {
  const { kind, field } = partsOf(asked);
  const holders = indices.filter(
    (index) => Object.hasOwn(index.fields, field) && documentsIn([index]) > 0,
  );
  switch (kind) {
    case 'cardinality':
      return { value: Math.max(0, ...holders.map((index) => valuesOf(index, field))) };
    case 'value_count':
      return { value: documentsIn(holders) };
    default:
      return extreme(holders, field, kind === 'min', now);
  }
}

/** A field that does not say how many values it has, such as a date, has another one in each document. */
function valuesOf(index: MockIndex, field: string): number {
  const documents = documentsIn([index]);
  return Math.min(index.fields[field]?.cardinality ?? documents, documents);
}

function extreme(holders: readonly MockIndex[], field: string, isLeast: boolean, now: number) {
  if (holders.length === 0) return { value: null };
  if (!holders.some(({ fields }) => fields[field]?.type.startsWith('date')))
    return { value: isLeast ? 0 : 100 };
  const ends = holders.map(({ days_ago: [from, to] }) => now - (isLeast ? from : to) * dayMs);
  const at = isLeast ? Math.min(...ends) : Math.max(...ends);
  return { value: at, value_as_string: new Date(at).toISOString() };
}

interface ShardFailure {
  shard: number;
  index: string;
  node: string;
  reason: { type: string; reason: string };
}

function failureIn(
  { name, fields }: MockIndex,
  asked: readonly (readonly [string, Aggregation])[],
): ShardFailure | null {
  const field = asked
    .map(([, one]) => partsOf(one).field)
    .find((one) => Object.hasOwn(fields, one) && fields[one]?.aggregatable === false);
  if (field === undefined) return null;
  const reason =
    fields[field]?.type === 'text'
      ? `Text fields are not optimised for operations that require per-document field data like ` +
        `aggregations and sorting, so these operations are disabled by default. Please use a keyword ` +
        `field instead. Alternatively, set fielddata=true on [${field}] in order to load field data ` +
        `by uninverting the inverted index. Note that this can use significant memory.`
      : `Can't load fielddata on [${field}] because fielddata is unsupported on fields of type ` +
        `[${fields[field]?.type}]. Use doc values instead.`;
  return {
    shard: 0,
    index: name,
    node: mockNode.id,
    reason: { type: 'illegal_argument_exception', reason },
  };
}

function allFailed(failures: readonly ShardFailure[]): ElasticsearchError {
  const cause = failures[0]?.reason ?? { type: 'illegal_argument_exception', reason: '' };
  return new ElasticsearchError(400, 'search_phase_execution_exception', 'all shards failed', {
    root_cause: cause,
    caused_by: cause,
  });
}

function onlyFigures(): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'illegal_argument_exception',
    'the mock only searches with size=0, and with the aggregations min, max, cardinality and value_count of a field',
  );
}
