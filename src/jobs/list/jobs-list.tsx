import { memo, useCallback, useMemo, useRef } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { Hints } from '../hints/hints.tsx';
import { SelectionRange } from '../bulk/selection-boxes.tsx';
import { SelectionBar } from '../bulk/selection-bar.tsx';
import { pageOf } from './arrange-rows.ts';
import { FacetOptionsContext } from './filters/facet-options-context.ts';
import { noFilters } from './filters/facets.ts';
import { NoMatch } from './filters/no-match.tsx';
import { ListSummary } from './list-summary.tsx';
import type { ListView } from './list-view.ts';
import { JobsTable } from './table/jobs-table.tsx';
import { TableShortcuts } from './table/table-shortcuts.tsx';
import type { FoundList } from './use-found-rows.ts';

interface JobsListProps {
  jobs: ListedJob[];
  list: FoundList;
  onView: (change: Partial<ListView>) => void;
  /** Of the search box, which leads. */
  onSearch: (text: string) => void;
}

/** The jobs that the view asks for, one page of them on the screen. */
export const JobsList = memo(function JobsList(props: JobsListProps) {
  const { jobs, list, onView, onSearch } = props;
  const { all, matches, view, asked } = list;
  const found = matches.rows;
  const { page: at, size } = view;
  const shown = useMemo(() => pageOf(found, { page: at, size }), [found, at, size]);
  const page = Math.min(asked.page, shown.pages);
  const count = useRef<HTMLDivElement>(null);
  const clearSearch = () => {
    onSearch('');
    count.current?.focus();
  };
  const clearFilters = useCallback(() => {
    onView(noFilters);
    count.current?.focus();
  }, [onView]);
  return (
    <>
      <FacetOptionsContext.Provider value={matches.optionsOf}>
        <ListSummary
          matching={found.length}
          total={all.length}
          page={shown.page}
          pages={shown.pages}
          filters={view}
          onFilter={onView}
          onClearFilters={clearFilters}
          countRef={count}
        />
      </FacetOptionsContext.Provider>
      <Hints>
        <SelectionBar jobs={jobs} found={found} page={shown.rows} />
        {found.length === 0 ? (
          <NoMatch
            search={view.search}
            filters={view}
            found={matches}
            onClearSearch={clearSearch}
            onClearFilters={clearFilters}
          />
        ) : (
          <TableShortcuts
            page={page}
            pages={shown.pages}
            onPage={(page) => {
              onView({ page });
            }}
          >
            <SelectionRange of={found}>
              <JobsTable
                rows={shown.rows}
                total={found.length}
                pages={shown.pages}
                view={{ ...asked, page }}
                onView={onView}
              />
            </SelectionRange>
          </TableShortcuts>
        )}
      </Hints>
    </>
  );
});
