import { EuiFlexGroup } from '@elastic/eui';
import { ActionButton } from './action-button.tsx';
import { DeleteButton } from './delete/delete-button.tsx';
import { actionMessages as say } from './messages.ts';
import { startMessages } from './start/messages.ts';
import { StartButton } from './start/start-button.tsx';
import { StopButton } from './stop/stop-button.tsx';

/** What can be done to the job of one row. */
export function RowActions({ id, jobState }: { id: string; jobState: string }) {
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap={false}>
      <StartButton id={id} jobState={jobState} />
      <StopButton id={id} jobState={jobState} display="icon" />
      <DeleteButton id={id} jobState={jobState} display="icon" />
    </EuiFlexGroup>
  );
}

/** In place of it where not even the job's state can be read. */
export function NoActions({ id }: { id: string | null }) {
  return (
    <ActionButton
      label={startMessages.button}
      id={id}
      icon="play"
      display="text"
      obstacle={say.malformed}
    />
  );
}
