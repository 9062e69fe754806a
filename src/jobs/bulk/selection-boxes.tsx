import type { ReactNode, RefObject } from 'react';
import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import type { JobRow } from '../job-row.ts';
import { boxClass } from './box-looks.ts';
import { bulkMessages as say } from './messages.ts';
import { selectableIds } from './selectable-ids.ts';
import { extendedTo, toggled, withJobs, withoutJobs } from './selection.ts';
import { useChangeSelection, useExtent, useIsSelected } from './use-selection.ts';

/** Looked at when a range is selected, and not before: no box is drawn anew for other rows. */
const Found = createContext<RefObject<readonly JobRow[]>>({ current: [] });

/** Says for the boxes inside what a range goes over: every row that is found, on all pages, in order. */
export function SelectionRange({ of, children }: { of: readonly JobRow[]; children: ReactNode }) {
  const found = useRef(of);
  useLayoutEffect(() => {
    found.current = of;
  }, [of]);
  return <Found.Provider value={found}>{children}</Found.Provider>;
}

/** Selects a job; with Shift everything from the box changed last to this one. */
export function RowBox({ id }: { id: string }) {
  const found = useContext(Found);
  const change = useChangeSelection();
  // Kept from the key or button that comes first: not every browser says of a box that is changed by
  // Shift and Space that Shift was held.
  const isShiftHeld = useRef(false);
  const note = (event: { shiftKey: boolean }) => {
    isShiftHeld.current = event.shiftKey;
  };
  return (
    <input
      type="checkbox"
      className={boxClass}
      aria-label={say.select(id)}
      checked={useIsSelected(id)}
      onPointerDown={note}
      onKeyDown={note}
      onChange={() => {
        const isRange = isShiftHeld.current;
        change((from) =>
          isRange ? extendedTo(from, id, selectableIds(found.current ?? [])) : toggled(from, id),
        );
      }}
    />
  );
}

/** Selects the whole page, or nothing of it. */
export function PageBox({ ids }: { ids: readonly string[] }) {
  const change = useChangeSelection();
  const extent = useExtent(ids);
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box) box.indeterminate = extent === 'some';
      }}
      className={boxClass}
      aria-label={say.selectPage}
      checked={extent === 'all'}
      disabled={ids.length === 0}
      onChange={() => {
        change((from) => (extent === 'all' ? withoutJobs(from, ids) : withJobs(from, ids)));
      }}
    />
  );
}
