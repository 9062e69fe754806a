import type { CriteriaWithPagination } from '@elastic/eui';
import { EuiBasicTable, EuiText } from '@elastic/eui';
import { useState } from 'react';
import { naturalOrder } from '../../rollup/natural-order.ts';
import { detailsMessages as say } from './messages.ts';

interface Field {
  field: string;
  /** The metrics that are collected of it. */
  types?: string;
}

interface FieldTableProps {
  caption: string;
  fields: Field[];
  /** Said in place of an empty table. */
  none: string;
  withTypes?: boolean;
}

const pageSize = 50;

/** The fields of a group or of the metrics, sorted by name, at most one page of them at a time. */
export function FieldTable({ caption, fields, none, withTypes = false }: FieldTableProps) {
  const [direction, setDirection] = useState<'asc' | 'desc'>('asc');
  const [page, setPage] = useState(0);
  if (fields.length === 0) return <EuiText size="s">{none}</EuiText>;
  // Another job may have fewer.
  const pageIndex = Math.min(page, Math.floor((fields.length - 1) / pageSize));
  const sign = direction === 'asc' ? 1 : -1;
  const sorted = fields.toSorted((a, b) => sign * naturalOrder(a.field, b.field));
  return (
    <div css={{ overflowWrap: 'anywhere' }}>
      <EuiBasicTable<Field>
        compressed
        tableCaption={caption}
        responsiveBreakpoint={false}
        items={sorted.slice(pageIndex * pageSize, (pageIndex + 1) * pageSize)}
        itemId="field"
        columns={[
          { field: 'field', name: say.fields.field, sortable: true },
          ...(withTypes ? [{ field: 'types' as const, name: say.fields.types }] : []),
        ]}
        sorting={{ sort: { field: 'field', direction } }}
        {...(fields.length > pageSize && {
          pagination: {
            pageIndex,
            pageSize,
            totalItemCount: fields.length,
            showPerPageOptions: false,
          },
        })}
        onChange={({ page: chosen, sort }: Partial<CriteriaWithPagination<Field>>) => {
          const isTurned = sort !== undefined && sort.direction !== direction;
          if (isTurned) setDirection(sort.direction);
          setPage(isTurned ? 0 : (chosen?.index ?? 0));
        }}
      />
    </div>
  );
}
