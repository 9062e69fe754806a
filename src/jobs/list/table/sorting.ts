import type { ListView, SortKey } from '../list-view.ts';
import { sortKeys } from '../list-view.ts';
import type { JobColumn } from './job-columns.tsx';

/**
 * How a column sorts the table, null for one that does not: the one that it is sorted by is turned round, and any
 * other begins ascending.
 */
export function sorting(
  column: JobColumn['key'],
  sorted: ListView['direction'] | null,
  onView: (change: Partial<ListView>) => void,
) {
  const key = sortKeys.find((candidate): candidate is SortKey => candidate === column);
  if (key === undefined) return null;
  return {
    isSorted: sorted !== null,
    isSortAscending: sorted !== 'desc',
    onSort: () => {
      onView({ sort: key, direction: sorted === 'asc' ? 'desc' : 'asc', page: 1 });
    },
  };
}
