import { createContext, useContext } from 'react';
import type { FoundRows } from './find-rows.ts';

/**
 * What can be chosen of each facet. Beside the properties of the buttons that open it, so that these are not drawn
 * with each reading of the list.
 */
export const FacetOptionsContext = createContext<FoundRows['optionsOf']>(() => []);

export function useFacetOptions(): FoundRows['optionsOf'] {
  return useContext(FacetOptionsContext);
}
