import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/**
 * Scrolls by what the panel above the rows grows or shrinks, where the pointer is on a row: a click that is on its way
 * must not reach the button of another job.
 *
 * @param shown what the height depends on
 */
export function useRowsKeptInPlace(panel: RefObject<HTMLElement>, shown: unknown): void {
  const height = useRef(0);
  // A layout effect, because nobody is to see the rows in between.
  useLayoutEffect(() => {
    const box = panel.current;
    if (!box) return;
    const before = height.current;
    const now = (height.current = box.offsetHeight);
    const row = document.querySelector('tr:hover');
    // Above what is seen the browser itself makes up for it.
    const isSeen = box.getBoundingClientRect().bottom > 0;
    if (row && !box.contains(row) && isSeen) window.scrollBy(0, now - before);
  }, [panel, shown]);
}
