import { EuiHealth, EuiToolTip } from '@elastic/eui';
import type { KnownJobState } from '../../elasticsearch/wire-types.ts';
import { isKnownState } from '../../rollup/job-state.ts';
import { shortened } from '../shortened.ts';
import { listMessages as say } from './messages.ts';

/** Working is as healthy as waiting; what is on its way out catches the eye. */
const colors: Record<KnownJobState, string> = {
  stopped: 'subdued',
  started: 'success',
  indexing: 'primary',
  stopping: 'warning',
  aborting: 'danger',
};

/** The job's state as a dot and a word. */
export function StateHealth({ jobState }: { jobState: string }) {
  const known = isKnownState(jobState);
  return (
    <EuiToolTip content={known ? say.stateHelp[jobState] : say.unknownStateHelp}>
      <EuiHealth color={known ? colors[jobState] : 'accent'} tabIndex={0}>
        {known ? say.states[jobState] : say.unknownState(shortened(jobState))}
      </EuiHealth>
    </EuiToolTip>
  );
}
