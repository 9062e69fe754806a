import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiCheckbox, useGeneratedHtmlId } from '@elastic/eui';
import { useRef } from 'react';
import type { JobRow } from '../job-row.ts';
import { bulkMessages as say } from './messages.ts';
import { selectableIds } from './selectable-ids.ts';
import { extendedTo, toggled, withJobs, withoutJobs } from './selection.ts';
import { useExtent, useIsSelected, useSelection } from './use-selection.ts';

/** EUI's box of 16 px, with the 32 px around it to hit. */
const targetStyle = {
  '.euiCheckbox__input': { inset: -8, inlineSize: 32, blockSize: 32, margin: 0 },
};

/**
 * The column of boxes. `found` is every row that matches, in the order of the table: a range may go over
 * pages. EUI's own selection knows one page and no ranges.
 */
export function selectionColumn(
  page: readonly JobRow[],
  found: readonly JobRow[],
): EuiBasicTableColumn<JobRow> {
  return {
    name: <PageBox ids={selectableIds(page)} />,
    render: (row: JobRow) =>
      // With a job that cannot be read nothing can be done.
      row.kind === 'job' ? <RowBox id={row.job.config.id} found={found} /> : null,
    width: '40px',
    mobileOptions: { header: false, width: '100%' },
  };
}

/** Selects a job; with Shift everything from the box changed last to this one. */
function RowBox({ id, found }: { id: string; found: readonly JobRow[] }) {
  const [, change] = useSelection();
  // Kept from the key or button that comes first: not every browser says of a box that is changed by
  // Shift and Space that Shift was held.
  const isShiftHeld = useRef(false);
  const note = (event: { shiftKey: boolean }) => {
    isShiftHeld.current = event.shiftKey;
  };
  return (
    <EuiCheckbox
      id={useGeneratedHtmlId()}
      css={targetStyle}
      aria-label={say.select(id)}
      checked={useIsSelected(id)}
      onPointerDown={note}
      onKeyDown={note}
      onChange={() => {
        const isRange = isShiftHeld.current;
        change((from) =>
          isRange ? extendedTo(from, id, selectableIds(found)) : toggled(from, id),
        );
      }}
    />
  );
}

/** Selects the whole page, or nothing of it. */
function PageBox({ ids }: { ids: readonly string[] }) {
  const [, change] = useSelection();
  const extent = useExtent(ids);
  return (
    <EuiCheckbox
      id={useGeneratedHtmlId()}
      css={targetStyle}
      aria-label={say.selectPage}
      checked={extent === 'all'}
      indeterminate={extent === 'some'}
      disabled={ids.length === 0}
      onChange={() => {
        change((from) => (extent === 'all' ? withoutJobs(from, ids) : withJobs(from, ids)));
      }}
    />
  );
}
