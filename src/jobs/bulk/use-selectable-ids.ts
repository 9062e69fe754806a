import { useMemo, useState } from 'react';
import type { JobRow } from '../job-row.ts';
import { successiveIds } from './selectable-ids.ts';

/** The ids of the rows that can be selected, and no other list before one of them is another. */
export function useSelectableIds(rows: readonly JobRow[]): readonly string[] {
  const [idsOf] = useState(successiveIds);
  return useMemo(() => idsOf(rows), [idsOf, rows]);
}
