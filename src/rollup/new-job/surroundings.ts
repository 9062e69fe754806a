import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

/** What is known of the cluster when a draft is judged. `null` is what has not been read, or may not be. */
export interface Surroundings {
  rules: ServerRules;
  /** The fields of the draft's index pattern; `no_index` where nothing stands behind it. */
  fields: FieldCaps | 'no_index' | null;
  /** The jobs that there are. */
  jobIds: ReadonlySet<string> | null;
  /** What the draft's rollup index is today. */
  rollupIndex: RollupIndexFacts | null;
  /** Rollup indices that the draft's index pattern stands for: their data would be rolled up again. */
  rolledUpSources: readonly string[] | null;
}

export type RollupIndexFacts =
  | { kind: 'free' }
  /** It exists and holds other data. */
  | { kind: 'not_rollup' }
  /** `jobIds`: every job that it has held, also those that have been deleted since. */
  | { kind: 'rollup'; jobIds: readonly string[] };
