import { EuiScreenReaderOnly } from '@elastic/eui';
import type { Ref } from 'react';
import { memo } from 'react';
import { Button } from '../buttons/button.tsx';
import { line } from '../line-looks.ts';
import { look } from '../text-looks.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import type { Filters } from './filters/facets.ts';
import { hasFilters } from './filters/facets.ts';
import { filterMessages } from './filters/messages.ts';
import { listMessages as say } from './messages.ts';
import { TableOptions } from './table-options/table-options.tsx';

interface ListSummaryProps {
  /** How many jobs are found. */
  matching: number;
  /** How many there are in all. */
  total: number;
  page: number;
  pages: number;
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
  onClearFilters: () => void;
  /** Where the number of jobs stands, which can take the focus from a button that goes away. */
  countRef: Ref<HTMLDivElement>;
}

/** The line over the table: filters, how many jobs they leave, and what the table shows of them. */
export const ListSummary = memo(function ListSummary(props: ListSummaryProps) {
  const { matching, total, page, pages, filters, onFilter, onClearFilters, countRef } = props;
  return (
    <div className={line.all}>
      <FilterBar filters={filters} onFilter={onFilter} />
      <div role="status" tabIndex={-1} ref={countRef}>
        <span className={`${look.small} ${look.subdued}`}>{say.matching(matching, total)}</span>
        {pages > 1 && (
          <EuiScreenReaderOnly>
            <span>{say.pageOf(page, pages)}</span>
          </EuiScreenReaderOnly>
        )}
      </div>
      {hasFilters(filters) && (
        <Button display="empty" size="xs" iconType="cross" onClick={onClearFilters}>
          {filterMessages.clearFilters}
        </Button>
      )}
      <div className={line.end}>
        <TableOptions />
      </div>
    </div>
  );
});
