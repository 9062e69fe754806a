import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { historiesQuery } from '../job-queries.ts';
import { arrangeRows, successiveOrder } from './arrange-rows.ts';
import type { FoundRows } from './filters/find-rows.ts';
import { findRows } from './filters/find-rows.ts';
import { useFilters } from './filters/use-filters.ts';
import type { JobRow } from '../job-row.ts';
import { successiveRows } from '../job-row.ts';
import type { ListView } from './list-view.ts';
import { useAfterPaint } from './use-after-paint.ts';

/** The jobs as rows, and which of them the view asks for. */
export interface FoundList {
  /** Every row. */
  all: readonly JobRow[];
  /** What search and filters find: the rows of all pages, in the chosen order. */
  matches: FoundRows;
  /** The view that these are the rows of: while there is no time to find others, the one before. */
  view: Omit<ListView, 'job' | 'tab'>;
  /** Which of them were asked for last, and in which order: what is pressed next goes on from there. */
  asked: Asked;
}

type Asked = Pick<ListView, 'sort' | 'direction' | 'page' | 'size'>;

const none: ListedJob[] = [];

/** Finds and sorts the jobs that were read at `readAt` (ms since 1970), all of them in memory. */
export function useFoundRows(
  jobs: readonly ListedJob[] = none,
  readAt: number,
  view: ListView,
): FoundList {
  const { data: histories } = useQuery(historiesQuery());
  const filters = useFilters(view);
  const asked = useAsked(view);
  // Keys and clicks are answered at once, also with thousands of jobs: the table follows. Not so with the
  // filters, whose boxes show what has been found.
  const settled = useAfterPaint(
    useMemo(() => ({ search: view.search, filters, asked }), [view.search, filters, asked]),
  );
  const { search } = settled;
  const { sort, direction, size } = settled.asked;
  const { page } = settled.filters === filters ? settled.asked : asked;
  const [rowsOf] = useState(successiveRows);
  const all = useMemo(() => rowsOf(jobs, histories, readAt), [rowsOf, jobs, histories, readAt]);
  const [orderOf] = useState(successiveOrder);
  const inOrder = useMemo(() => orderOf(all), [orderOf, all]);
  // Before they are searched, because that comes with each key.
  const arranged = useMemo(
    () => arrangeRows(inOrder, { sort, direction }),
    [inOrder, sort, direction],
  );
  const matches = useMemo(() => findRows(arranged, search, filters), [arranged, search, filters]);
  // The same object while something else has been asked for, so that nothing that shows it is drawn in vain.
  const shown = useMemo(
    () => ({ search, sort, direction, page, size, ...filters }),
    [search, sort, direction, page, size, filters],
  );
  return useMemo(() => ({ all, matches, view: shown, asked }), [all, matches, shown, asked]);
}

/** The same object until something of it changes, so that the table is not drawn for a key in the search. */
function useAsked({ sort, direction, page, size }: ListView): Asked {
  return useMemo(() => ({ sort, direction, page, size }), [sort, direction, page, size]);
}
