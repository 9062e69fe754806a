import { isKnownState } from '../../rollup/job-state.ts';
import { shortened } from '../shortened.ts';
import { fieldMessages as say } from './messages.ts';

/** A job's state in a word; an unknown one as it is. */
export function stateInWords(state: string): string {
  return isKnownState(state) ? say.states[state] : say.unknownState(shortened(state));
}
