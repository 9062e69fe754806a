import { stateInWords } from '../state-words.ts';
import type { Facet } from './facets.ts';

/** A facet's value in words. */
export const facetInWords: Record<Facet, (value: string) => string> = { states: stateInWords };
