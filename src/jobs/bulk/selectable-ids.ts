import type { JobRow } from '../job-row.ts';

/** The ids of the rows that can be selected, in their order. */
export function selectableIds(rows: readonly JobRow[]): string[] {
  const ids: string[] = [];
  for (const row of rows) if (row.kind === 'job') ids.push(row.job.config.id);
  return ids;
}

/** The same of one list of rows after another: the list before, where the ids are those. */
export function successiveIds(): (rows: readonly JobRow[]) => readonly string[] {
  let before: readonly string[] = [];
  return (rows) => {
    const ids = selectableIds(rows);
    const isSame = ids.length === before.length && ids.every((id, i) => id === before[i]);
    if (!isSame) before = ids;
    return before;
  };
}
