import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiScreenReaderOnly } from '@elastic/eui';
import type { Ref } from 'react';
import { memo } from 'react';
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
    <EuiFlexGroup alignItems="center" gutterSize="m" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <FilterBar filters={filters} onFilter={onFilter} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <div role="status" tabIndex={-1} ref={countRef}>
          <span className={`${look.small} ${look.subdued}`}>{say.matching(matching, total)}</span>
          {pages > 1 && (
            <EuiScreenReaderOnly>
              <span>{say.pageOf(page, pages)}</span>
            </EuiScreenReaderOnly>
          )}
        </div>
      </EuiFlexItem>
      {hasFilters(filters) && (
        <EuiFlexItem grow={false}>
          <EuiButtonEmpty size="xs" iconType="cross" onClick={onClearFilters}>
            {filterMessages.clearFilters}
          </EuiButtonEmpty>
        </EuiFlexItem>
      )}
      <EuiFlexItem grow />
      <EuiFlexItem grow={false}>
        <TableOptions />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
});
