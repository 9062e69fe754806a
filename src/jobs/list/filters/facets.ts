import type { JobRow } from '../../job-row.ts';
import type { ListView } from '../list-view.ts';

/** Stands for the state of a job whose answer cannot be read. */
export const malformedState = 'malformed';

/** What rows can be filtered by beside the search, with the value that a row has of it. */
const valueOf = {
  health: (row: JobRow) => (row.kind === 'job' ? row.health.kind : 'unknown'),
  states: (row: JobRow) => (row.kind === 'job' ? row.job.status.job_state : malformedState),
};

export type Facet = keyof typeof valueOf;

/** The values that are chosen of each facet; none means all. */
export type Filters = Pick<ListView, Facet>;

export const facets = Object.keys(valueOf) as Facet[];

export const noFilters: Filters = { states: [], health: [] };

export function hasFilters(filters: Filters): boolean {
  return facets.some((facet) => filters[facet].length > 0);
}

/** The rows that have one of the chosen values of every facet, but for the one that is left out. */
export function filtered(
  rows: readonly JobRow[],
  filters: Filters,
  leftOut?: Facet,
): readonly JobRow[] {
  const asked = facets.filter((facet) => facet !== leftOut && filters[facet].length > 0);
  if (asked.length === 0) return rows;
  return rows.filter((row) =>
    asked.every((facet) => {
      const chosen: readonly string[] = filters[facet];
      return chosen.includes(valueOf[facet](row));
    }),
  );
}

/** How many of the rows have each value of the facet. */
export function countValues(rows: readonly JobRow[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf[facet](row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
