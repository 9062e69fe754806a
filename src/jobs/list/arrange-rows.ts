import { failureCount } from '../../rollup/failure-count.ts';
import { severityOf } from '../../rollup/health.ts';
import { naturalOrder } from '../../rollup/natural-order.ts';
import type { JobRow, ReadableRow } from '../job-row.ts';
import { idOfRow } from '../job-row.ts';
import type { ListView, SortKey } from './list-view.ts';

/**
 * The rows in the chosen order: equal ones by id, so that it never wavers; those without a value last either way.
 *
 * @param byIds the rows as `successiveOrder` has them
 */
export function arrangeRows(
  byIds: readonly JobRow[],
  { sort, direction }: Pick<ListView, 'sort' | 'direction'>,
): readonly JobRow[] {
  if (sort === 'id' && direction === 'asc') return byIds;
  const values = byIds.map((row) => (row.kind === 'job' ? sortValue[sort](row) : null));
  const rankOfText = ranks(values);
  const sign = direction === 'asc' ? 1 : -1;
  return byIds
    .map((row, i) => ({ row, rank: rankOf(values[i] ?? null, rankOfText) }))
    .sort(({ rank: a }, { rank: b }) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b),
    )
    .map(({ row }) => row);
}

/**
 * The rows by id, malformed ones last, of one reading after the other. Thousands of them take a while to be
 * sorted; but for the first reading that begins with the order of the one before.
 */
export function successiveOrder(): (rows: readonly JobRow[]) => JobRow[] {
  let earlier: readonly JobRow[] = [];
  /** Those of the reading before, as they stood, and those that have come. */
  const parted = (rows: readonly JobRow[]) => {
    const left = new Map(rows.map((row) => [row.key, row]));
    const again = earlier.flatMap(({ key }) => {
      const row = left.get(key);
      left.delete(key);
      return row ?? [];
    });
    return { again, added: [...left.values()] };
  };
  return (rows) => {
    const { again, added } = earlier.length === 0 ? { again: [], added: [...rows] } : parted(rows);
    // Names are dear to compare as a person would. Sorted as a machine would, they are nearly there.
    added.sort((a, b) => (a.key < b.key ? -1 : 1));
    const ordered = [...again, ...added].sort(byId);
    earlier = ordered;
    return ordered;
  };
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
  failures: ({ job }) => failureCount(job.stats),
  health: ({ health }) => severityOf(health.kind),
  rolled_up_through: ({ lag }) => (lag.kind === 'known' ? lag.rolledUpThrough : null),
  behind_by: ({ lag }) => (lag.kind === 'known' ? lag.behindBy : null),
  next_run: ({ nextRun }) => nextRun,
};

function rankOf(
  value: string | number | null,
  rankOfText: ReadonlyMap<string, number>,
): number | null {
  return typeof value === 'string' ? (rankOfText.get(value) ?? null) : value;
}

/** The places of the texts in their natural order. There are few of them, where many jobs share an index. */
function ranks(values: readonly (string | number | null)[]): Map<string, number> {
  const texts = new Set(values.filter((value) => typeof value === 'string'));
  const inOrder = [...texts].sort(naturalOrder);
  let rank = 0;
  return new Map(
    inOrder.map((text, i) => {
      const before = inOrder[i - 1];
      if (before !== undefined && naturalOrder(before, text) !== 0) rank++;
      return [text, rank];
    }),
  );
}

function byId(a: JobRow, b: JobRow): number {
  if (a.kind !== b.kind) return a.kind === 'malformed' ? 1 : -1;
  const x = idOfRow(a) ?? '';
  const y = idOfRow(b) ?? '';
  return naturalOrder(x, y) || Number(x > y) - Number(x < y);
}
