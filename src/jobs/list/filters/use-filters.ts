import { useMemo } from 'react';
import type { Filters } from './facets.ts';
import { facets } from './facets.ts';

/** The filters of a view: the same object until one changes, so that nothing is found anew in vain. */
export function useFilters(view: Filters): Filters {
  const text = JSON.stringify(view, facets);
  return useMemo(() => JSON.parse(text) as Filters, [text]);
}
