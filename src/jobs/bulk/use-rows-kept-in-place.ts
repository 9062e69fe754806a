import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/**
 * Scrolls by what the panel above the rows grows or shrinks, where the pointer is on a row: a click that is on its way
 * must not reach the button of another job.
 *
 * @param shown what the height depends on
 */
export function useRowsKeptInPlace(panel: RefObject<HTMLElement>, shown: unknown): void {
  const height = useRef<number>();
  // A layout effect, because nobody is to see the rows in between.
  useLayoutEffect(() => {
    const now = panel.current?.offsetHeight;
    const before = height.current;
    height.current = now;
    const row = document.querySelector('tr:hover');
    if (now === undefined || before === undefined || !row || panel.current?.contains(row)) return;
    window.scrollBy(0, now - before);
  }, [panel, shown]);
}
