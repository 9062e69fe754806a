import { stateInWords } from '../state-words.ts';
import type { HealthKind } from '../../../rollup/health.ts';
import { healthMessages } from '../../health/messages.ts';
import type { Facet } from './facets.ts';

/** A facet's value in words. */
export const facetInWords: Record<Facet, (value: string) => string> = {
  states: stateInWords,
  health: (kind) => healthMessages.kinds[kind as HealthKind],
};
