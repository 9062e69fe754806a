import * as v from 'valibot';
import { entriesOf } from './entries.ts';

const ofField = v.strictObject({ field: v.string() });
const figure = v.union([
  v.strictObject({ min: ofField }),
  v.strictObject({ max: ofField }),
  v.strictObject({ cardinality: ofField }),
]);

/**
 * A search that answers with figures alone: how many documents there are, and the least, the greatest
 * or the number of a field's values. Other aggregations (`top_hits`) would bring documents along.
 */
export const figuresSearch = v.strictObject({
  track_total_hits: v.literal(true),
  aggs: entriesOf(figure),
});

export interface FiguresSearch {
  track_total_hits: true;
  aggs: Record<string, v.InferInput<typeof figure>>;
}
