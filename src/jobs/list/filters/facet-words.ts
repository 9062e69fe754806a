import type { HealthKind } from '../../../rollup/health.ts';
import { stateInWords } from '../../fields/state-words.ts';
import { healthMessages } from '../../health/messages.ts';
import { listMessages } from '../messages.ts';
import type { Facet } from './facets.ts';
import { malformedState } from './facets.ts';

/** A facet's value in words. */
export const facetInWords: Record<Facet, (value: string) => string> = {
  states: (state) => (state === malformedState ? listMessages.malformed : stateInWords(state)),
  health: (kind) => healthMessages.kinds[kind as HealthKind],
};
