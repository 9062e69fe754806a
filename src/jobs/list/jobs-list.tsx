import { EuiSpacer } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { historiesQuery } from '../job-queries.ts';
import { arrangeRows, pageOf } from './arrange-rows.ts';
import { noFilters } from './filters/facets.ts';
import { findRows } from './filters/find-rows.ts';
import { NoMatch } from './filters/no-match.tsx';
import { useFilters } from './filters/use-filters.ts';
import { jobRows } from './job-row.ts';
import { JobsTable } from './jobs-table.tsx';
import { ListSummary } from './list-summary.tsx';
import type { ListView } from './list-view.ts';
import { TableShortcuts } from './table-shortcuts.tsx';

interface JobsListProps {
  jobs: ListedJob[];
  /** When they were read (ms since 1970). */
  readAt: number;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  onClearSearch: () => void;
}

/** The jobs that the view asks for: all of them in memory, one page of them on the screen. */
export function JobsList({ jobs, readAt, view, onView, onClearSearch }: JobsListProps) {
  const { sort, direction } = view;
  const { data: histories } = useQuery(historiesQuery());
  // Typing stays quick with thousands of jobs: the table follows when there is time.
  const search = useDeferredValue(view.search);
  const filters = useFilters(view);
  const rows = useMemo(() => jobRows(jobs, histories, readAt), [jobs, histories, readAt]);
  const matches = useMemo(() => findRows(rows, search, filters), [rows, search, filters]);
  const found = useMemo(
    () => arrangeRows(matches.rows, { sort, direction }),
    [matches, sort, direction],
  );
  const shown = pageOf(found, view);
  const count = useRef<HTMLDivElement>(null);
  const clearSearch = () => {
    onClearSearch();
    count.current?.focus();
  };
  const clearFilters = () => {
    onView(noFilters);
    count.current?.focus();
  };
  return (
    <>
      <ListSummary
        found={matches}
        total={rows.length}
        page={shown.page}
        pages={shown.pages}
        filters={filters}
        onFilter={onView}
        onClearFilters={clearFilters}
        countRef={count}
      />
      <EuiSpacer size="s" />
      {found.length === 0 ? (
        <NoMatch
          search={search}
          filters={filters}
          found={matches}
          onClearSearch={clearSearch}
          onClearFilters={clearFilters}
        />
      ) : (
        <TableShortcuts
          page={shown.page}
          pages={shown.pages}
          onPage={(page) => {
            onView({ page });
          }}
        >
          <JobsTable
            rows={shown.rows}
            total={found.length}
            view={{ ...view, page: shown.page }}
            onView={onView}
          />
        </TableShortcuts>
      )}
    </>
  );
}
