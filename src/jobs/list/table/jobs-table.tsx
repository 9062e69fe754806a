import {
  EuiScreenReaderOnly,
  EuiSpacer,
  EuiTable,
  EuiTableBody,
  useEuiMemoizedStyles,
  useGeneratedHtmlId,
  useIsWithinMinBreakpoint,
} from '@elastic/eui';
import { useMemo } from 'react';
import type { JobRow } from '../../job-row.ts';
import { useRemembered } from '../../preferences/use-remembered.ts';
import type { ListView } from '../list-view.ts';
import { listMessages as say } from '../messages.ts';
import { columnChoice, isShown } from '../table-options/column-choice.ts';
import { density } from '../table-options/density.ts';
import { useIsPainted } from '../use-after-paint.ts';
import { jobColumns } from './job-columns.tsx';
import { JobCard, JobTableRow } from './job-table-row.tsx';
import { JobsTableHead, JobsTableHeadOnPhone } from './jobs-table-head.tsx';
import { Pages } from './pages.tsx';
import { rowStyles } from './row-styles.ts';

interface JobsTableProps {
  /** The rows of the page that is shown. */
  rows: readonly JobRow[];
  /** How many there are on all pages together. */
  total: number;
  pages: number;
  view: Pick<ListView, 'sort' | 'direction' | 'page' | 'size'>;
  onView: (change: Partial<ListView>) => void;
}

const roomForPagination = { minBlockSize: 40 };

/**
 * The table of jobs: one page of it, sorted and paged by the view. Made of EUI's parts, because its whole
 * table draws every row anew whatever changes around them, and brings formats that nothing here is set in.
 */
export function JobsTable({ rows, total, pages, view, onView }: JobsTableProps) {
  const id = useGeneratedHtmlId();
  const [choice] = useRemembered(columnChoice);
  const [spacing] = useRemembered(density);
  const columns = useMemo(() => jobColumns.filter(({ key }) => isShown(key, choice)), [choice]);
  const styles = useEuiMemoizedStyles(rowStyles);
  const Row = useIsWithinMinBreakpoint('m') ? JobTableRow : JobCard;
  const isPainted = useIsPainted();
  const head = { rows, columns, view, onView };
  const caption = say.tableCaption(total);
  return (
    <>
      <JobsTableHeadOnPhone {...head} />
      <div css={styles} data-density={spacing}>
        <EuiTable
          id={id}
          tableLayout="auto"
          responsiveBreakpoint="m"
          compressed={spacing === 'compact'}
          scrollableInline
        >
          <EuiScreenReaderOnly>
            <caption>
              {caption}
              {pages > 1 && say.pageOf(view.page, pages)}
            </caption>
          </EuiScreenReaderOnly>
          <JobsTableHead {...head} />
          <EuiTableBody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} />
            ))}
          </EuiTableBody>
        </EuiTable>
      </div>
      <EuiSpacer size="s" />
      {/* Below the rows, most of the time out of sight: it comes after the first picture, into its own room. */}
      <div style={roomForPagination}>
        {isPainted && (
          <Pages
            label={caption}
            tableId={id}
            page={view.page}
            pages={pages}
            size={view.size}
            onView={onView}
          />
        )}
      </div>
    </>
  );
}
