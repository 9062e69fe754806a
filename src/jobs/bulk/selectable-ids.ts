import type { JobRow } from '../job-row.ts';

/** The ids of the rows that can be selected, in their order. */
export function selectableIds(rows: readonly JobRow[]): string[] {
  const ids: string[] = [];
  for (const row of rows) if (row.kind === 'job') ids.push(row.job.config.id);
  return ids;
}
