import type { JobRow } from '../job-row.ts';

/** The ids of the rows that can be selected, in their order. */
export function selectableIds(rows: readonly JobRow[]): string[] {
  return rows.flatMap((row) => (row.kind === 'job' ? [row.job.config.id] : []));
}
