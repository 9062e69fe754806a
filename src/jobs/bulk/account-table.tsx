import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiHealth } from '@elastic/eui';
import { useMemo } from 'react';
import { KindTable } from '../kind-table.tsx';
import { worstFirst } from './account.ts';
import type { JobResult, ResultKind } from './job-result.ts';
import { resultKinds } from './job-result.ts';
import { panelMessages as say } from './panel-messages.ts';
import { joined } from '../sentences.ts';

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
  const ordered = useMemo(() => worstFirst(results), [results]);
  return (
    <KindTable<JobResult, ResultKind>
      rows={ordered}
      kindOf={({ kind }) => kind}
      kinds={resultKinds}
      names={say.kinds}
      all={say.all}
      caption={say.accountCaption}
      itemId="id"
      rowHeader="id"
      columns={columns}
    />
  );
}
