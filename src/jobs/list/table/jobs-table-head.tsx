import {
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTableHeaderMobile,
  EuiTableSortMobile,
} from '@elastic/eui';
import { memo, useMemo } from 'react';
import { PageBox } from '../../bulk/selection-boxes.tsx';
import { selectableIds } from '../../bulk/selectable-ids.ts';
import type { JobRow } from '../../job-row.ts';
import type { ListView, SortKey } from '../list-view.ts';
import { sortKeys } from '../list-view.ts';
import { listMessages as say } from '../messages.ts';
import type { JobColumn } from './job-columns.tsx';

interface JobsTableHeadProps {
  /** The rows of the page that is shown. */
  rows: readonly JobRow[];
  columns: readonly JobColumn[];
  view: Pick<ListView, 'sort' | 'direction'>;
  onView: (change: Partial<ListView>) => void;
}

/** The names of the columns, which sort the table, and the box that selects the page. */
export function JobsTableHead({ rows, columns, view, onView }: JobsTableHeadProps) {
  const ids = useMemo(() => selectableIds(rows), [rows]);
  return (
    <EuiTableHeader>
      <EuiTableHeaderCell width="40px">
        <PageBox ids={ids} />
      </EuiTableHeaderCell>
      {columns.map((column) => (
        <HeadCell
          key={column.key}
          column={column}
          sorted={column.key === view.sort ? view.direction : null}
          onView={onView}
        />
      ))}
      <EuiTableHeaderCell align="right" sticky={{ side: 'end' }}>
        {say.columns.actions}
      </EuiTableHeaderCell>
    </EuiTableHeader>
  );
}

/** A long name over short values must not widen its column. */
const wrapped = (textAlign: 'start' | 'end') => ({
  '.euiTableHeaderButton .eui-textTruncate': { textAlign, whiteSpace: 'normal !important' },
});
const looks = { text: wrapped('start'), number: wrapped('end') };

interface HeadCellProps {
  column: JobColumn;
  /** Which way the table is sorted by it; null where it is not. */
  sorted: ListView['direction'] | null;
  onView: JobsTableHeadProps['onView'];
}

/** The name of one column: drawn anew when the table is sorted by it, or not any more. */
const HeadCell = memo(function HeadCell({ column, sorted, onView }: HeadCellProps) {
  return (
    <EuiTableHeaderCell
      align={column.isNumber ? 'right' : 'left'}
      {...(column.help !== undefined && { tooltipProps: { content: column.help } })}
      {...column.size}
      {...sorting(column.key, sorted, onView)}
      css={column.isNumber ? looks.number : looks.text}
    >
      {say.columns[column.key]}
    </EuiTableHeaderCell>
  );
});

/** What sorts the table where its rows are cards and there is no head. */
export function JobsTableHeadOnPhone({ columns, view, onView }: JobsTableHeadProps) {
  const items = columns.flatMap(({ key }) => {
    const sorts = sorting(key, key === view.sort ? view.direction : null, onView);
    return sorts ? [{ key, name: say.columns[key], ...sorts }] : [];
  });
  return (
    <EuiTableHeaderMobile responsiveBreakpoint="m">
      <EuiTableSortMobile items={items} />
    </EuiTableHeaderMobile>
  );
}

/** The column that the table is sorted by is turned round by a click; any other begins ascending. */
function sorting(
  column: JobColumn['key'],
  sorted: HeadCellProps['sorted'],
  onView: JobsTableHeadProps['onView'],
) {
  const key = sortKeys.find((candidate): candidate is SortKey => candidate === column);
  if (key === undefined) return null;
  return {
    isSorted: sorted !== null,
    isSortAscending: sorted !== 'desc',
    onSort: () => {
      onView({ sort: key, direction: sorted === 'asc' ? 'desc' : 'asc', page: 1 });
    },
  };
}
