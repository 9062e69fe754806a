import { canStop } from '../../../rollup/job-state.ts';
import { ActionButton } from '../action-button.tsx';
import { useJobAction } from '../use-job-action.ts';
import { stopMessages as say } from './messages.ts';
import { stopSteps } from './stop-steps.ts';

interface StopButtonProps {
  id: string;
  jobState: string;
  display: 'button' | 'icon';
}

/** Stops the job, also while it is indexing. */
export function StopButton({ id, jobState, display }: StopButtonProps) {
  const { run, isRunning, obstacle: busy } = useJobAction(id, stopSteps);
  const verdict = canStop(jobState);
  const obstacle = verdict === true ? undefined : say.obstacle[verdict];
  return (
    <ActionButton
      label={say.button}
      id={id}
      icon="stopFill"
      display={display}
      obstacle={busy ?? obstacle}
      isRunning={isRunning}
      onClick={run}
    />
  );
}
