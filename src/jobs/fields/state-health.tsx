import type { KnownJobState } from '../../elasticsearch/wire-types.ts';
import { isKnownState } from '../../rollup/job-state.ts';
import type { DotColor } from './dot.tsx';
import { Dot } from './dot.tsx';
import { fieldMessages as say } from './messages.ts';
import { stateInWords } from './state-words.ts';

/** Working is as healthy as waiting; what is on its way out catches the eye. */
const colors: Record<KnownJobState, DotColor> = {
  stopped: 'subdued',
  started: 'success',
  indexing: 'primary',
  stopping: 'warning',
  aborting: 'danger',
};

/**
 * The job's state as a dot and a word. What the word means stands in the header of its column, once for
 * all rows: a tooltip that the keyboard can reach in each would double the stops on the way through.
 */
export function StateHealth({ jobState }: { jobState: string }) {
  const known = isKnownState(jobState);
  return (
    <Dot
      color={known ? colors[jobState] : 'accent'}
      title={known ? say.stateHelp[jobState] : say.unknownStateHelp}
    >
      {stateInWords(jobState)}
    </Dot>
  );
}

/** What each state means, a line for each. */
export function stateHelp(): string {
  return (Object.keys(colors) as KnownJobState[])
    .map((state) => say.stateHelpLine(say.states[state], say.stateHelp[state]))
    .join('\n');
}
