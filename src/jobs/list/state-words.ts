import { isKnownState } from '../../rollup/job-state.ts';
import { shortened } from '../shortened.ts';
import { malformedState } from './filters/facets.ts';
import { listMessages as say } from './messages.ts';

/** A job's state in a word: an unknown one as it is, and what there is for one that cannot be read. */
export function stateInWords(state: string): string {
  if (isKnownState(state)) return say.states[state];
  return state === malformedState ? say.malformed : say.unknownState(shortened(state));
}
