import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiHealth } from '@elastic/eui';
import { useMemo } from 'react';
import { KindTable } from '../kind-table.tsx';
import { joined } from '../sentences.ts';
import type { Account } from './account.ts';
import { worstFirst } from './account.ts';
import type { BulkAction } from './bulk-action.ts';
import type { JobResult, ResultKind } from './job-result.ts';
import { resultKinds } from './job-result.ts';
import { panelMessages as say } from './panel-messages.ts';
import { ResultName } from './result-name.tsx';

const colors: Record<ResultKind, string> = {
  failed: 'danger',
  unconfirmed: 'warning',
  unsent: 'subdued',
  skipped: 'subdued',
  done: 'success',
};

const columnsOf = (action: BulkAction): EuiBasicTableColumn<JobResult>[] => [
  {
    field: 'id',
    name: say.columns.id,
    width: '25%',
    render: (id: string, { kind }: JobResult) => (
      <ResultName id={id} isThere={isThere(action, kind)} />
    ),
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
export function AccountTable({ account: { action, results } }: { account: Account }) {
  const ordered = useMemo(() => worstFirst(results), [results]);
  const columns = useMemo(() => columnsOf(action), [action]);
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

/** Whether there may be a job to look at. */
function isThere(action: BulkAction, kind: ResultKind): boolean {
  if (action === 'delete') return kind !== 'done';
  return action !== 'create' || kind === 'done' || kind === 'unconfirmed';
}
