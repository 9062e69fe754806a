import { EuiTableHeader, EuiTableHeaderMobile, EuiTableSortMobile } from '@elastic/eui';
import { PageBox } from '../../bulk/selection-boxes.tsx';
import { useSelectableIds } from '../../bulk/use-selectable-ids.ts';
import type { JobRow } from '../../job-row.ts';
import type { ListView } from '../list-view.ts';
import { listMessages as say } from '../messages.ts';
import { HeadCell } from './head-cell.tsx';
import { headClasses } from './head-style.ts';
import type { JobColumn } from './job-columns.tsx';
import { boxCell } from './row-styles.ts';
import { sorting } from './sorting.ts';

interface JobsTableHeadProps {
  /** The rows of the page that is shown. */
  rows: readonly JobRow[];
  columns: readonly JobColumn[];
  view: Pick<ListView, 'sort' | 'direction'>;
  onView: (change: Partial<ListView>) => void;
}

/** The names of the columns, which sort the table, and the box that selects the page. */
export function JobsTableHead({ rows, columns, view, onView }: JobsTableHeadProps) {
  const ids = useSelectableIds(rows);
  return (
    <EuiTableHeader>
      <th scope="col" style={boxCell}>
        <PageBox ids={ids} />
      </th>
      {columns.map((column) => (
        <HeadCell
          key={column.key}
          column={column}
          sorted={column.key === view.sort ? view.direction : null}
          onView={onView}
        />
      ))}
      <th scope="col" className={headClasses.actions}>
        {say.columns.actions}
      </th>
    </EuiTableHeader>
  );
}

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
