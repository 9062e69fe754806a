import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiHealth, EuiTab, EuiTabs, useGeneratedHtmlId } from '@elastic/eui';
import { useMemo, useState } from 'react';
import { countsOf, worstFirst } from './account.ts';
import type { JobResult, ResultKind } from './job-result.ts';
import { resultKinds } from './job-result.ts';
import { bulkMessages as say } from './messages.ts';
import { joined } from './sentences.ts';

const pageSize = 10;

const colors: Record<ResultKind, string> = {
  failed: 'danger',
  unconfirmed: 'warning',
  unsent: 'subdued',
  skipped: 'subdued',
  done: 'success',
};

const columns: EuiBasicTableColumn<JobResult>[] = [
  {
    field: 'id',
    name: say.columns.id,
    width: '25%',
    render: (id: string) => <span css={{ overflowWrap: 'anywhere' }}>{id}</span>,
  },
  {
    field: 'kind',
    name: say.columns.kind,
    width: '140px',
    render: (kind: ResultKind) => (
      <EuiHealth color={colors[kind]} textSize="inherit">
        {say.kinds[kind]}
      </EuiHealth>
    ),
  },
  {
    field: 'status',
    name: say.columns.status,
    width: '110px',
    render: (status: number | null) => status ?? say.noStatus,
  },
  {
    field: 'words',
    name: say.columns.words,
    render: (words: readonly string[]) => (
      <span css={{ overflowWrap: 'anywhere' }}>{joined(words)}</span>
    ),
  },
];

/** The results, one kind or all of them, in pages. */
export function AccountTable({ results }: { results: readonly JobResult[] }) {
  const panelId = useGeneratedHtmlId();
  const [kind, chooseKind] = useState<ResultKind | null>(null);
  const [page, goToPage] = useState(0);
  const counts = countsOf(results);
  const ordered = useMemo(() => worstFirst(results), [results]);
  const shown = kind === null ? ordered : ordered.filter((result) => result.kind === kind);
  const tabs = [null, ...resultKinds.filter((each) => counts[each] > 0)];
  const tabId = (each: ResultKind | null) => `${panelId}-${each ?? 'all'}`;
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
              chooseKind(each);
              goToPage(0);
            }}
          >
            {each === null ? say.all : say.kinds[each]}{' '}
            {say.number(each === null ? results.length : counts[each])}
          </EuiTab>
        ))}
      </EuiTabs>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(kind)}>
        <EuiBasicTable<JobResult>
          tableCaption={say.accountCaption}
          rowHeader="id"
          itemId="id"
          compressed
          responsiveBreakpoint="m"
          items={shown.slice(page * pageSize, (page + 1) * pageSize)}
          columns={columns}
          pagination={{
            pageIndex: page,
            pageSize,
            totalItemCount: shown.length,
            showPerPageOptions: false,
          }}
          onChange={({ page: to }: { page?: { index: number } }) => {
            if (to) goToPage(to.index);
          }}
        />
      </div>
    </>
  );
}
