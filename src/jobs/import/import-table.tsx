import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiCode, EuiHealth, EuiText } from '@elastic/eui';
import { KindTable } from '../kind-table.tsx';
import { shortened } from '../shortened.ts';
import { visible } from '../visible.ts';
import type { ImportRow } from './import-row.ts';
import { importMessages as say } from './messages.ts';
import type { RowKind } from './row-kind.ts';
import { rowKinds } from './row-kind.ts';

const colors: Record<RowKind, string> = { refuse: 'danger', create: 'success', skip: 'subdued' };

const columns: EuiBasicTableColumn<ImportRow>[] = [
  {
    field: 'id',
    name: say.columns.id,
    width: '25%',
    render: (id: string | null) =>
      id === null ? (
        <EuiText size="xs" color="subdued">
          {say.noId}
        </EuiText>
      ) : (
        <span css={{ overflowWrap: 'anywhere' }}>{visible(id)}</span>
      ),
  },
  { field: 'line', name: say.columns.line, width: '80px', dataType: 'number' },
  {
    field: 'kind',
    name: say.columns.kind,
    width: '170px',
    render: (kind: RowKind) => (
      <EuiHealth color={colors[kind]} textSize="inherit">
        {say.kinds[kind]}
      </EuiHealth>
    ),
  },
  {
    field: 'words',
    name: say.columns.words,
    render: (words: readonly string[], { excerpt }: ImportRow) => (
      <div css={{ overflowWrap: 'anywhere' }}>
        {words.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        {excerpt !== null && <EuiCode>{shortened(excerpt)}</EuiCode>}
      </div>
    ),
  },
];

/** What would come of each part of a file, in pages. */
export function ImportTable({ rows }: { rows: readonly ImportRow[] }) {
  return (
    <KindTable<ImportRow, RowKind>
      rows={rows}
      kindOf={({ kind }) => kind}
      kinds={rowKinds}
      names={say.kinds}
      all={say.all}
      caption={say.caption}
      itemId="key"
      rowHeader="id"
      columns={columns}
    />
  );
}
