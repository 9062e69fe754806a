import { EuiSpacer } from '@elastic/eui';
import { useRef } from 'react';
import { pageOf } from './arrange-rows.ts';
import { noFilters } from './filters/facets.ts';
import { NoMatch } from './filters/no-match.tsx';
import { JobsTable } from './jobs-table.tsx';
import { ListSummary } from './list-summary.tsx';
import type { ListView } from './list-view.ts';
import { TableShortcuts } from './table-shortcuts.tsx';
import type { FoundList } from './use-found-rows.ts';

interface JobsListProps {
  list: FoundList;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  onClearSearch: () => void;
}

/** The jobs that the view asks for, one page of them on the screen. */
export function JobsList({ list, view, onView, onClearSearch }: JobsListProps) {
  const { all, matches, found, search, filters } = list;
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
        total={all.length}
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
