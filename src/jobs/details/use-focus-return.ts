import { useEffect, useRef, useState } from 'react';

/**
 * Puts the focus back when the details close: to the link of the job that was shown last, else of the one
 * that they were opened with, where the page of the list shows it. Where it is the same job, to what opened
 * them, which need not stand in the list. What has been clicked meanwhile keeps it.
 */
export function useFocusReturn(id: string): void {
  const ids = useRef([id]);
  const [opened] = useState(() => ({ id, by: document.activeElement }));
  // Effects, because the focus lies outside of React: the first remembers, the second acts at the end.
  useEffect(() => {
    ids.current = [id, ids.current.at(-1) ?? id];
  }, [id]);
  useEffect(() => {
    const seen = ids;
    return () => {
      if (document.activeElement !== document.body) return;
      for (const candidate of seen.current) {
        const link =
          candidate === opened.id ? (openerOf(opened) ?? linkOf(candidate)) : linkOf(candidate);
        if (link) {
          link.focus();
          return;
        }
      }
    };
  }, [opened]);
}

/** Unless it is gone, or they were open from the first. */
function openerOf({ by }: { by: Element | null }): HTMLElement | null {
  return by instanceof HTMLAnchorElement && by.isConnected ? by : null;
}

function linkOf(id: string): HTMLElement | undefined {
  // Compared, not selected: an id may hold anything.
  return [...document.querySelectorAll<HTMLElement>('[data-job]')].find(
    (link) => link.dataset['job'] === id,
  );
}
