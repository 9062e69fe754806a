import type { RollupJobStats } from '../elasticsearch/wire-types.ts';

type Counter = keyof RollupJobStats;

/** Each average as what is divided by what; those named `_ms` are milliseconds. */
const quotients = {
  ms_per_search: ['search_time_in_ms', 'search_total'],
  ms_per_index_request: ['index_time_in_ms', 'index_total'],
  /** `RollupIndexer` counts the processing of each page that a search has brought. */
  ms_per_processing: ['processing_time_in_ms', 'processing_total'],
  documents_per_page: ['documents_processed', 'pages_processed'],
  /** How much smaller the rollup index is, counted in documents. */
  documents_per_rollup: ['documents_processed', 'rollups_indexed'],
  rollups_per_trigger: ['rollups_indexed', 'trigger_count'],
} as const satisfies Record<string, readonly [Counter, Counter]>;

export type AverageName = keyof typeof quotients;

export interface Average {
  name: AverageName;
  value: number;
}

/**
 * What can be derived from a job's counters: only where the version sends both, and the divisor is not 0.
 */
export function averagesOf(stats: Readonly<Record<string, number>>): Average[] {
  return (Object.keys(quotients) as AverageName[]).flatMap((name) => {
    const [dividend, divisor] = quotients[name];
    const sum = stats[dividend];
    const count = stats[divisor];
    return sum === undefined || count === undefined || !(count > 0)
      ? []
      : [{ name, value: sum / count }];
  });
}
