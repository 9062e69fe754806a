import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiTab, EuiTabs, useGeneratedHtmlId } from '@elastic/eui';
import { useState } from 'react';
import { numberText } from './english.ts';

/** How many rows a page may have: a thousand results are not read ten at a time. */
const pageSizes = [10, 25, 100];

interface KindTableProps<Row extends object, Kind extends string> {
  /** In the order in which they are shown. */
  rows: readonly Row[];
  kindOf: (row: Row) => Kind;
  /** The kinds in the order of their tabs, with their names; one without rows has no tab. */
  kinds: readonly Kind[];
  names: Record<Kind, string>;
  /** The name of the tab with all of them. */
  all: string;
  caption: string;
  itemId: keyof Row & string;
  rowHeader: keyof Row & string;
  columns: EuiBasicTableColumn<Row>[];
}

/** Rows of several kinds, one kind or all of them, in pages. */
export function KindTable<Row extends object, Kind extends string>({
  rows,
  kindOf,
  kinds,
  names,
  all,
  caption,
  itemId,
  rowHeader,
  columns,
}: KindTableProps<Row, Kind>) {
  const panelId = useGeneratedHtmlId();
  const [chosen, choose] = useState<Kind | null>(null);
  const [wanted, goToPage] = useState(0);
  const [pageSize, resize] = useState(10);
  const ofKind = (kind: Kind | null) =>
    kind === null ? rows : rows.filter((row) => kindOf(row) === kind);
  const tabs = [null, ...kinds.filter((kind) => ofKind(kind).length > 0)];
  const kind = tabs.includes(chosen) ? chosen : null;
  const shown = ofKind(kind);
  const page = Math.min(wanted, Math.max(0, Math.ceil(shown.length / pageSize) - 1));
  const tabId = (each: Kind | null) => `${panelId}-${each ?? 'all'}`;
  return (
    <>
      <EuiTabs size="s">
        {tabs.map((each) => (
          <EuiTab
            key={each}
            id={tabId(each)}
            aria-controls={panelId}
            isSelected={kind === each}
            onClick={() => {
              choose(each);
              goToPage(0);
            }}
          >
            {each === null ? all : names[each]} {numberText(ofKind(each).length)}
          </EuiTab>
        ))}
      </EuiTabs>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(kind)}>
        <EuiBasicTable<Row>
          tableCaption={caption}
          rowHeader={rowHeader}
          itemId={itemId}
          compressed
          responsiveBreakpoint="m"
          items={shown.slice(page * pageSize, (page + 1) * pageSize)}
          columns={columns}
          {...(shown.length > Math.min(...pageSizes) && {
            pagination: {
              pageIndex: page,
              pageSize,
              totalItemCount: shown.length,
              pageSizeOptions: pageSizes,
            },
          })}
          onChange={({ page: to }: { page?: { index: number; size: number } }) => {
            if (!to) return;
            goToPage(to.index);
            resize(to.size);
          }}
        />
      </div>
    </>
  );
}
