import type { JobRow } from '../../job-row.ts';
import type { Facet, Filters } from './facets.ts';
import { countValues, filtered } from './facets.ts';
import type { FacetOption } from './facet-options.ts';
import { healthOptions, stateOptions } from './facet-options.ts';

/** What search and filters find, together and each by itself. */
export interface FoundRows {
  rows: readonly JobRow[];
  /** How many rows the search alone, and the filters alone, would find. */
  bySearch: number;
  byFilters: number;
  /** What can be chosen of a facet. Worked out when it is asked for: nobody sees it before. */
  optionsOf: (facet: Facet) => FacetOption[];
}

const inOrder = { states: stateOptions, health: healthOptions } satisfies Record<Facet, unknown>;

/**
 * The rows that match the search and the filters. An option counts the rows that there would be with it
 * alone: those that match the search and the other filters.
 */
export function findRows(rows: readonly JobRow[], search: string, filters: Filters): FoundRows {
  const needle = search.trim().toLowerCase();
  const searched = needle === '' ? rows : rows.filter((row) => row.haystack.includes(needle));
  return {
    rows: filtered(searched, filters),
    bySearch: searched.length,
    byFilters: filtered(rows, filters).length,
    optionsOf: (facet) =>
      inOrder[facet](
        [...countValues(rows, facet).keys()],
        filters[facet],
        countValues(filtered(searched, filters, facet), facet),
      ),
  };
}
