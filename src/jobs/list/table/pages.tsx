import { EuiTablePagination } from '@elastic/eui';
import { memo } from 'react';
import type { ListView } from '../list-view.ts';
import { pageSizes } from '../list-view.ts';
import { listMessages as say } from '../messages.ts';

interface PagesProps {
  /** What is paged. */
  label: string;
  tableId: string;
  /** From 1. */
  page: number;
  pages: number;
  /** Rows of a page. */
  size: ListView['size'];
  onView: (change: Partial<Pick<ListView, 'page' | 'size'>>) => void;
}

/** The numbers of the pages, and how many rows each has. */
export const Pages = memo(function Pages(props: PagesProps) {
  const { label, tableId, page, pages, size, onView } = props;
  return (
    <EuiTablePagination
      aria-label={say.pagesOf(label)}
      aria-controls={tableId}
      activePage={page - 1}
      pageCount={pages}
      itemsPerPage={size}
      itemsPerPageOptions={[...pageSizes]}
      onChangePage={(index) => {
        onView({ page: index + 1 });
      }}
      onChangeItemsPerPage={(chosen) => {
        onView({ page: 1, size: pageSizes.find((known) => known === chosen) ?? size });
      }}
    />
  );
});
