import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { focusRow } from './row-focus.ts';

interface TableShortcutsProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
  children: ReactNode;
}

/** Lets the keyboard step through the rows and the pages of the table inside. */
export function TableShortcuts({ page, pages, onPage, children }: TableShortcutsProps) {
  const table = useRef<HTMLDivElement>(null);
  useShortcut('nextJob', () => {
    if (table.current) focusRow(table.current, 1);
  });
  useShortcut('previousJob', () => {
    if (table.current) focusRow(table.current, -1);
  });
  useShortcut(
    'nextPage',
    () => {
      onPage(page + 1);
    },
    page < pages,
  );
  useShortcut(
    'previousPage',
    () => {
      onPage(page - 1);
    },
    page > 1,
  );
  return <div ref={table}>{children}</div>;
}
