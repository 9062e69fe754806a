export interface SourceField {
  type: string;
  /** How many values it has: decides how many rollups a bucket gives. */
  cardinality?: number;
  /** Examples of its values, for `current_position`. */
  values?: readonly string[];
  /** False for `text` without fielddata. */
  aggregatable?: boolean;
}

/** What the `_meta` of a mapping holds: nothing, something of others, or what rollup jobs write there. */
export const indexMetas = ['none', 'foreign', 'rollup'] as const;

/** An index as a mapping and a number of documents; the documents themselves do not exist. */
export interface MockIndex {
  name: string;
  fields: Readonly<Record<string, SourceField>>;
  documents_per_day: number;
  /** How many days ago its data begins and ends. */
  days_ago: readonly [from: number, to: number];
  meta: (typeof indexMetas)[number];
}

/** Where nothing else is said, data goes back so far, up to now. */
export const usualDaysAgo = [60, 0] as const;
