import { buttonsClass } from '../buttons/button-looks.ts';
import { ActionButton } from './action-button.tsx';
import { DeleteButton } from './delete/delete-button.tsx';
import { actionMessages as say } from './messages.ts';
import { startMessages } from './start/messages.ts';
import { StartButton } from './start/start-button.tsx';
import { StopButton } from './stop/stop-button.tsx';

/** What can be done to the job of one row. */
export function RowActions({ id, jobState }: { id: string; jobState: string }) {
  return (
    <div className={buttonsClass}>
      <StartButton id={id} jobState={jobState} display="row" />
      <StopButton id={id} jobState={jobState} display="icon" />
      <DeleteButton id={id} jobState={jobState} display="icon" />
    </div>
  );
}

/** In place of it where not even the job's state can be read. */
export function NoActions({ id }: { id: string | null }) {
  return (
    <div className={buttonsClass}>
      <ActionButton
        label={startMessages.button}
        id={id}
        icon="play"
        display="row"
        obstacle={say.malformed}
      />
    </div>
  );
}
