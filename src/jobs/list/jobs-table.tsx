import type { CriteriaWithPagination } from '@elastic/eui';
import { EuiBasicTable } from '@elastic/eui';
import { selectionColumn } from '../bulk/selection-column.tsx';
import { useRemembered } from '../preferences/use-remembered.ts';
import { jobColumns } from './job-columns.tsx';
import type { JobRow } from '../job-row.ts';
import type { ListView } from './list-view.ts';
import { pageSizes, sortKeys } from './list-view.ts';
import { listMessages as say } from './messages.ts';
import { columnChoice, isShown } from './table-options/column-choice.ts';
import { density } from './table-options/density.ts';

interface JobsTableProps {
  /** The rows of the page that is shown. */
  rows: JobRow[];
  /** The rows of all pages together. */
  found: JobRow[];
  view: ListView;
  onView: (change: Partial<ListView>) => void;
}

/** A long name over short values must not widen its column. */
const wrappedHeaders = {
  '.euiTableHeaderButton .eui-textTruncate': { whiteSpace: 'normal !important' },
} as const;

/** The table of jobs: one page of it, sorted and paged by the view. */
export function JobsTable({ rows, found, view, onView }: JobsTableProps) {
  const [choice] = useRemembered(columnChoice);
  const [spacing] = useRemembered(density);
  return (
    <EuiBasicTable<JobRow>
      tableCaption={say.tableCaption(found.length)}
      items={rows}
      itemId="key"
      rowHeader="id"
      columns={[
        selectionColumn(rows, found),
        ...jobColumns.filter((column) =>
          isShown('field' in column ? String(column.field) : '', choice),
        ),
      ]}
      compressed={spacing === 'compact'}
      responsiveBreakpoint="m"
      tableLayout="auto"
      scrollableInline
      css={wrappedHeaders}
      sorting={{
        sort: { field: view.sort as keyof JobRow, direction: view.direction },
        enableAllColumns: false,
      }}
      pagination={{
        pageIndex: view.page - 1,
        pageSize: view.size,
        totalItemCount: found.length,
        pageSizeOptions: [...pageSizes],
      }}
      onChange={({ page, sort }: CriteriaWithPagination<JobRow>) => {
        const key = sortKeys.find((candidate) => candidate === String(sort?.field)) ?? view.sort;
        const direction = sort?.direction ?? view.direction;
        const resorted = key !== view.sort || direction !== view.direction;
        onView({
          sort: key,
          direction,
          page: resorted || page.size !== view.size ? 1 : page.index + 1,
          size: pageSizes.find((size) => size === page.size) ?? view.size,
        });
      }}
    />
  );
}
