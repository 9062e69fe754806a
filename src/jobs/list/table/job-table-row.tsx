import { EuiTableRow, EuiTableRowCell } from '@elastic/eui';
import { memo } from 'react';
import { RowBox } from '../../bulk/selection-boxes.tsx';
import type { JobRow } from '../../job-row.ts';
import { listMessages as say } from '../messages.ts';
import type { JobColumn } from './job-columns.tsx';
import { actionsOf } from './job-columns.tsx';

interface JobTableRowProps {
  row: JobRow;
  columns: readonly JobColumn[];
}

/** One job of the table: drawn anew when its row is another one, and for nothing else around it. */
export const JobTableRow = memo(function JobTableRow({ row, columns }: JobTableRowProps) {
  return (
    <EuiTableRow hasActions="custom">
      <EuiTableRowCell textOnly={false} width="40px" mobileOptions={{ width: '100%' }}>
        {/* With a job that cannot be read nothing can be done. */}
        {row.kind === 'job' && <RowBox id={row.job.config.id} />}
      </EuiTableRowCell>
      {columns.map(({ key, cell, isNumber, lines, size }) => (
        <EuiTableRowCell
          key={key}
          setScopeRow={key === 'id'}
          textOnly={false}
          align={isNumber ? 'right' : 'left'}
          mobileOptions={{ header: say.columns[key] }}
          {...(lines !== undefined && { truncateText: { lines } })}
          {...size}
        >
          {cell(row)}
        </EuiTableRowCell>
      ))}
      <EuiTableRowCell align="right" textOnly={false} hasActions="custom" sticky={{ side: 'end' }}>
        {actionsOf(row)}
      </EuiTableRowCell>
    </EuiTableRow>
  );
});
