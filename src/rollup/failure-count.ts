import type { RollupJobStats } from '../elasticsearch/wire-types.ts';

/** How often a search or an index request of the job has failed; null before 6.6, which does not count it. */
export function failureCount({
  search_failures,
  index_failures,
}: Pick<RollupJobStats, 'search_failures' | 'index_failures'>): number | null {
  if (search_failures === undefined && index_failures === undefined) return null;
  return (search_failures ?? 0) + (index_failures ?? 0);
}
