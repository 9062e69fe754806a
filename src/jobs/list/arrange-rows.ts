import { severityOf } from '../../rollup/health.ts';
import { naturalOrder } from '../../rollup/natural-order.ts';
import type { JobRow, ReadableRow } from '../job-row.ts';
import { idOfRow } from '../job-row.ts';
import type { ListView, SortKey } from './list-view.ts';

/** The rows in the chosen order. */
export function arrangeRows(
  rows: readonly JobRow[],
  { sort, direction }: Pick<ListView, 'sort' | 'direction'>,
): JobRow[] {
  return [...rows].sort(comparing(sort, direction));
}

/** The rows of one page, and which page that is of how many: the last one where `page` lies beyond. */
export function pageOf(
  rows: readonly JobRow[],
  { page, size }: Pick<ListView, 'page' | 'size'>,
): { rows: JobRow[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(page, pages);
  return { rows: rows.slice((shown - 1) * size, shown * size), page: shown, pages };
}

/** What each column is ordered by: texts naturally, counts and spans of time as numbers. */
const sortValue: Record<SortKey, (row: ReadableRow) => string | number | null> = {
  id: ({ job }) => job.config.id,
  job_state: ({ job }) => job.status.job_state,
  index_pattern: ({ job }) => job.config.index_pattern,
  rollup_index: ({ job }) => job.config.rollup_index,
  interval: ({ interval }) => ('ms' in interval ? interval.ms : null),
  delay: ({ delayMs }) => delayMs,
  documents_processed: ({ job }) => job.stats.documents_processed,
  rollups_indexed: ({ job }) => job.stats.rollups_indexed,
  health: ({ health }) => severityOf(health.kind),
  rolled_up_through: ({ lag }) => (lag.kind === 'known' ? lag.rolledUpThrough : null),
  behind_by: ({ lag }) => (lag.kind === 'known' ? lag.behindBy : null),
  next_run: ({ nextRun }) => nextRun,
};

/** Equal rows by id, so that the order never wavers; rows without a value last either way. */
function comparing(sort: SortKey, direction: 'asc' | 'desc'): (a: JobRow, b: JobRow) => number {
  const sign = direction === 'asc' ? 1 : -1;
  const valueOf = (row: JobRow) => (row.kind === 'job' ? sortValue[sort](row) : null);
  return (a, b) => {
    const x = valueOf(a);
    const y = valueOf(b);
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byId(a, b);
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : naturalOrder(String(x), String(y));
    return sign * order || byId(a, b);
  };
}

function byId(a: JobRow, b: JobRow): number {
  const x = idOfRow(a) ?? '';
  const y = idOfRow(b) ?? '';
  return naturalOrder(x, y) || (x < y ? -1 : 1);
}
