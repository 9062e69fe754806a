import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import { searchFiguresEndpoint } from './endpoints.ts';
import type { FiguresSearch } from './figures-search.ts';
import { request } from './request.ts';

export interface Extent {
  least: number;
  most: number;
}

export interface SourceFigures {
  documents: number;
  /** How many values each field has, about: Elasticsearch counts many values by estimate. */
  cardinalities: Record<string, number>;
  /** The least and the greatest value of each field that was asked for; without one where there is none. */
  extents: Record<string, Extent>;
  /** The least and the greatest value of the date field, in ms UTC; null without any. */
  from: number | null;
  to: number | null;
}

export interface AskedFigures {
  indexPattern: string;
  dateField: string;
  /** Fields whose values are counted. */
  fields: readonly string[];
  /** Fields of numbers whose least and greatest value is asked for. */
  numberFields: readonly string[];
}

/** `total` is a number up to 6.8. An answer of no index has no aggregations. */
const answerSchema = v.object({
  hits: v.object({
    total: v.union([
      v.number(),
      v.pipe(
        v.object({ value: v.number() }),
        v.transform(({ value }) => value),
      ),
    ]),
  }),
  aggregations: v.optional(
    v.record(v.string(), v.object({ value: v.optional(v.nullable(v.number()), null) })),
    {},
  ),
});

/**
 * How much data an index pattern stands for, in one search without a document. Throws a `RequestError`.
 *
 * Aggregations are numbered, as their names may not hold everything that a field's may.
 */
export async function getSourceFigures(
  asked: AskedFigures,
  signal?: AbortSignal,
): Promise<SourceFigures> {
  const { indexPattern, dateField, fields, numberFields } = asked;
  const body: FiguresSearch = {
    // Without it, 7.0 and later count no further than 10,000.
    track_total_hits: true,
    aggs: {
      from: { min: { field: dateField } },
      to: { max: { field: dateField } },
      ...Object.fromEntries(fields.map((field, i) => [String(i), { cardinality: { field } }])),
      ...Object.fromEntries(
        numberFields.map((field, i) => [`least${String(i)}`, { min: { field } }]),
      ),
      ...Object.fromEntries(
        numberFields.map((field, i) => [`most${String(i)}`, { max: { field } }]),
      ),
    },
  };
  const query = { filter_path: 'hits.total,aggregations.*.value' };
  const answer = await request(searchFiguresEndpoint, { id: indexPattern, query, body, signal });
  const { hits, aggregations } = readAnswer(answerSchema, answer);
  const valueOf = (name: string) => aggregations[name]?.value ?? null;
  return {
    documents: hits.total,
    cardinalities: Object.fromEntries(
      fields.map((field, i) => [field, valueOf(String(i)) ?? 0] as const),
    ),
    extents: Object.fromEntries(
      numberFields.flatMap((field, i): [string, Extent][] => {
        const [least, most] = [valueOf(`least${String(i)}`), valueOf(`most${String(i)}`)];
        return least === null || most === null ? [] : [[field, { least, most }]];
      }),
    ),
    from: valueOf('from'),
    to: valueOf('to'),
  };
}
