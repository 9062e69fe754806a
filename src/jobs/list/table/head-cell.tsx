import { icon as question } from '@elastic/eui/optimize/es/components/icon/assets/question';
import { icon as sortable } from '@elastic/eui/optimize/es/components/icon/assets/sortable';
import { icon as sortDown } from '@elastic/eui/optimize/es/components/icon/assets/sort_down';
import { icon as sortUp } from '@elastic/eui/optimize/es/components/icon/assets/sort_up';
import { memo } from 'react';
import { hint } from '../../hints/hint.ts';
import type { ListView } from '../list-view.ts';
import { listMessages as say } from '../messages.ts';
import { headClasses } from './head-style.ts';
import type { JobColumn } from './job-columns.tsx';
import { sorting } from './sorting.ts';

interface HeadCellProps {
  column: JobColumn;
  /** Which way the table is sorted by it; null where it is not. */
  sorted: ListView['direction'] | null;
  onView: (change: Partial<ListView>) => void;
}

const Question = question;

/**
 * The name of one column: drawn anew when the table is sorted by it, or not any more. Plain elements with the look
 * of EUI's cell, which is made of forty components.
 */
export const HeadCell = memo(function HeadCell({ column, sorted, onView }: HeadCellProps) {
  const { key, help, isNumber = false, size } = column;
  const sorts = sorting(key, sorted, onView);
  const name = <span>{say.columns[key]}</span>;
  return (
    <th
      scope="col"
      aria-sort={sorted === null ? (sorts ? 'none' : undefined) : ariaSort[sorted]}
      className={isNumber ? headClasses.number : undefined}
      style={size}
    >
      {sorts ? (
        <button
          type="button"
          className={headClasses.content}
          aria-description={help}
          onClick={sorts.onSort}
          {...hint(help)}
        >
          {name}
          {help !== undefined && <Question aria-hidden className={headClasses.question} />}
          <SortIcon sorted={sorted} />
        </button>
      ) : (
        <span className={headClasses.content}>
          {name}
          {help !== undefined && (
            // The help is no part of its name, which is read before each cell below.
            <span
              role="img"
              aria-label={say.columnInfo}
              aria-description={help}
              tabIndex={0}
              className={headClasses.help}
              {...hint(help)}
            >
              <Question aria-hidden className={headClasses.question} />
            </span>
          )}
        </span>
      )}
    </th>
  );
});

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

function SortIcon({ sorted }: Pick<HeadCellProps, 'sorted'>) {
  const Icon = sorted === null ? sortable : sorted === 'asc' ? sortUp : sortDown;
  return <Icon aria-hidden className={sorted === null ? headClasses.sortable : undefined} />;
}
