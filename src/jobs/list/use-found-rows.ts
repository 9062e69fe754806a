import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { historiesQuery } from '../job-queries.ts';
import { arrangeRows } from './arrange-rows.ts';
import type { Filters } from './filters/facets.ts';
import type { FoundRows } from './filters/find-rows.ts';
import { findRows } from './filters/find-rows.ts';
import { useFilters } from './filters/use-filters.ts';
import type { JobRow } from '../job-row.ts';
import { successiveRows } from '../job-row.ts';
import type { ListView } from './list-view.ts';

/** The jobs as rows, and which of them the view asks for. */
export interface FoundList {
  /** Every row. */
  all: readonly JobRow[];
  /** What search and filters find, in no order yet. */
  matches: FoundRows;
  /** The rows that are found, in the chosen order, on all pages. */
  found: JobRow[];
  /** What was searched and filtered for: while somebody types, the search before. */
  search: string;
  filters: Filters;
}

const none: ListedJob[] = [];

/** Finds and sorts the jobs that were read at `readAt` (ms since 1970), all of them in memory. */
export function useFoundRows(jobs: ListedJob[] = none, readAt: number, view: ListView): FoundList {
  const { sort, direction } = view;
  const { data: histories } = useQuery(historiesQuery());
  // Typing stays quick with thousands of jobs: the table follows when there is time.
  const search = useDeferredValue(view.search);
  const filters = useFilters(view);
  const [rowsOf] = useState(successiveRows);
  const all = useMemo(() => rowsOf(jobs, histories, readAt), [rowsOf, jobs, histories, readAt]);
  const matches = useMemo(() => findRows(all, search, filters), [all, search, filters]);
  const found = useMemo(
    () => arrangeRows(matches.rows, { sort, direction }),
    [matches, sort, direction],
  );
  return { all, matches, found, search, filters };
}
