import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import { getFieldCapsEndpoint } from './endpoints.ts';
import { entriesOf } from './entries.ts';
import { nullWithoutIndex } from './missing-index.ts';
import { request } from './request.ts';
import type { FieldCaps } from './wire-types.ts';

const indexNames = v.exactOptional(v.array(v.string()));

const typesSchema = entriesOf(
  v.object({
    aggregatable: v.boolean(),
    indices: indexNames,
    non_aggregatable_indices: indexNames,
    /** Since 7.14; before that only the name says it. */
    metadata_field: v.exactOptional(v.boolean()),
  }),
);

/** What is empty is left out of an answer with a `filter_path`. */
const answerSchema = v.object({
  indices: indexNames,
  fields: v.optional(entriesOf(typesSchema), {}),
});

const filterPath = [
  'indices',
  'fields.*.*.aggregatable',
  'fields.*.*.indices',
  'fields.*.*.non_aggregatable_indices',
  'fields.*.*.metadata_field',
].join(',');

/**
 * The fields of the indices that a pattern stands for, without Elasticsearch's own (`_id`) and those
 * that only hold others (`object`, `nested`). `null` where nothing stands behind the pattern: an index
 * that is named in it is missing, or no index fits it. Throws a `RequestError`.
 */
export async function getFieldCaps(
  indexPattern: string,
  signal?: AbortSignal,
): Promise<FieldCaps | null> {
  const query = { fields: '*', filter_path: filterPath };
  const answer = await nullWithoutIndex(
    request(getFieldCapsEndpoint, { id: indexPattern, query, signal }),
  );
  if (answer === null) return null;
  const { indices, fields } = readAnswer(answerSchema, answer);
  // Even an index without a mapping has fields: Elasticsearch's own.
  if (fields.length === 0 && (indices ?? []).length === 0) return null;
  return {
    ...(indices && { indices }),
    fields: Object.fromEntries(
      fields.filter(isOfData).map(([name, types]) => [name, Object.fromEntries(types.map(asCap))]),
    ),
  };
}

type Types = v.InferOutput<typeof typesSchema>;

/** A field that is an `object` in one index and a value in another stays: that is a conflict. */
function isOfData([name, types]: [string, Types]): boolean {
  return types.some(
    ([type, { metadata_field = name.startsWith('_') }]) =>
      !metadata_field && type !== 'object' && type !== 'nested',
  );
}

function asCap([type, { metadata_field: _, ...capability }]: Types[number]) {
  return [type, capability] as const;
}
