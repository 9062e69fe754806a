import { EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import { memo } from 'react';
import { RowBox } from '../../bulk/selection-boxes.tsx';
import type { JobRow } from '../../job-row.ts';
import { listMessages as say } from '../messages.ts';
import type { JobColumn } from './job-columns.tsx';
import { actionsOf } from './job-columns.tsx';
import { boxCell, rowClasses } from './row-styles.ts';

interface JobRowProps {
  row: JobRow;
  columns: readonly JobColumn[];
}

/**
 * One job of the table: drawn anew when its row is another one, and but for its link for nothing else. Plain
 * elements with EUI's look, because EUI's own cells take as long to draw as all that stands in them.
 */
export const JobTableRow = memo(function JobTableRow({ row, columns }: JobRowProps) {
  return (
    <tr className={rowClasses.row}>
      <td style={boxCell}>
        <Box row={row} />
      </td>
      {columns.map(({ key, cell, isNumber, lines, size }) => {
        const Cell = key === 'id' ? 'th' : 'td';
        return (
          <Cell
            key={key}
            {...(key === 'id' && { scope: 'row' })}
            className={isNumber ? rowClasses.number : undefined}
            style={size}
          >
            {lines === undefined ? (
              cell(row)
            ) : (
              <span className={rowClasses.clamped} style={{ WebkitLineClamp: lines }}>
                {cell(row)}
              </span>
            )}
          </Cell>
        );
      })}
      <td className={rowClasses.actions}>{actionsOf(row)}</td>
    </tr>
  );
});

/** The same as a card, where the window is too narrow for a table. */
export const JobCard = memo(function JobCard({ row, columns }: JobRowProps) {
  return (
    <EuiTableRow hasActions="custom">
      <EuiTableRowCell textOnly={false} mobileOptions={{ width: '100%' }}>
        <Box row={row} />
      </EuiTableRowCell>
      {columns.map(({ key, cell, lines }) => (
        <EuiTableRowCell
          key={key}
          setScopeRow={key === 'id'}
          textOnly={false}
          mobileOptions={{ header: say.columns[key] }}
          {...(lines !== undefined && { truncateText: { lines } })}
        >
          {cell(row)}
        </EuiTableRowCell>
      ))}
      <EuiTableRowCell textOnly={false} hasActions="custom">
        {actionsOf(row)}
      </EuiTableRowCell>
    </EuiTableRow>
  );
});

/** With a job that cannot be read nothing can be done, so that it is not selected either. */
function Box({ row }: { row: JobRow }) {
  return row.kind === 'job' ? <RowBox id={row.job.config.id} /> : null;
}
