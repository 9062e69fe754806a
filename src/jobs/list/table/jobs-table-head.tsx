import {
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTableHeaderMobile,
  EuiTableSortMobile,
} from '@elastic/eui';
import { useMemo } from 'react';
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
        <EuiTableHeaderCell
          key={column.key}
          align={column.isNumber ? 'right' : 'left'}
          {...(column.help !== undefined && { tooltipProps: { content: column.help } })}
          {...column.size}
          {...sorting(column.key, view, onView)}
          // A long name over short values must not widen its column.
          css={{ '.euiTableHeaderButton .eui-textTruncate': { whiteSpace: 'normal !important' } }}
        >
          {say.columns[column.key]}
        </EuiTableHeaderCell>
      ))}
      <EuiTableHeaderCell align="right" sticky={{ side: 'end' }}>
        {say.columns.actions}
      </EuiTableHeaderCell>
    </EuiTableHeader>
  );
}

/** What sorts the table where its rows are cards and there is no head. */
export function JobsTableHeadOnPhone({ columns, view, onView }: JobsTableHeadProps) {
  const items = columns.flatMap(({ key }) => {
    const sorts = sorting(key, view, onView);
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
  { sort, direction }: JobsTableHeadProps['view'],
  onView: JobsTableHeadProps['onView'],
) {
  const key = sortKeys.find((candidate): candidate is SortKey => candidate === column);
  if (key === undefined) return null;
  const isSorted = key === sort;
  return {
    isSorted,
    isSortAscending: direction === 'asc',
    onSort: () => {
      const turned = isSorted && direction === 'asc' ? 'desc' : 'asc';
      onView({ sort: key, direction: turned, page: 1 });
    },
  };
}
